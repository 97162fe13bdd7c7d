package dev.rehearse.cli.operator;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.rehearse.terminal.CountedStream;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The API of a service for operators or authors. Refusals and failures are a {@link Failure}. */
public final class OperatorApi implements AutoCloseable {

    static final String OPERATOR = "operator";

    /** The response to a test mail takes as long as the mail server. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(2);

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

    private final URI url;
    private final String api;
    private final Supplier<String> token;
    private final Refusals refusals;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LONGEST_CONNECT).build();

    public OperatorApi(URI url, String api, Supplier<String> token) {
        this(url, api, token, new Refusals(url, OPERATOR, TypedNames::plain));
    }

    OperatorApi(URI url, String api, Supplier<String> token, Refusals refusals) {
        this.url = url;
        this.api = api;
        this.token = token;
        this.refusals = refusals;
    }

    /**
     * Parses the address of the gateway; throws {@link Failure}.
     *
     * @param plainHttp whether the token may go over http to other machines
     */
    public static URI address(String text, boolean plainHttp) {
        var url = address(text);
        if ("https".equals(url.getScheme()) || plainHttp || isThisMachine(url.getHost())) {
            return url;
        }
        throw Failure.usage("Over http to " + url.getHost()
                + " others could read the token. Use https, or --plain-http if the network is trusted.");
    }

    /** By its spelling, because DNS answers may change. */
    private static boolean isThisMachine(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.matches("127(\\.\\d{1,3}){3}")
                || host.equals("[::1]");
    }

    private static URI address(String text) {
        try {
            var url = new URI(text.replaceFirst("/+$", "") + "/");
            if (("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null) {
                return url;
            }
        } catch (java.net.URISyntaxException e) {
            // reported below
        }
        throw Failure.usage("--url needs an address such as http://localhost:8080.");
    }

    public String get(String path) {
        return send(request(path).GET());
    }

    public String post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    public String post(String path, Map<String, ?> body) {
        return send(json(path, body));
    }

    public String post(String path, Map<String, ?> body, String idempotencyKey) {
        return send(json(path, body).header("Idempotency-Key", idempotencyKey));
    }

    /** Sends a table as CSV. */
    public String put(String path, Path table) {
        try {
            return send(request(path).header("Content-Type", "text/csv").PUT(BodyPublishers.ofFile(table)));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends a file, for a response before the work that it begins is done (RFC 7240).
     *
     * @param sent takes the number of bytes that are on their way
     */
    public String upload(String path, Path file, LongConsumer sent) throws IOException {
        var bytes = BodyPublishers.ofInputStream(() -> opened(file, sent));
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .header("Prefer", "respond-async")
                .POST(BodyPublishers.fromPublisher(bytes, Files.size(file))));
    }

    private static InputStream opened(Path file, LongConsumer sent) {
        try {
            return new CountedStream(new BufferedInputStream(Files.newInputStream(file)), sent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a stream of events, as they arrive. */
    public Stream<String> events(String path) {
        var request = request(path).header("Accept", "text/event-stream").GET();
        var answer = exchange(request, BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw refusals.of(answer.statusCode(), answer.body().collect(Collectors.joining("\n")));
        }
        return answer.body();
    }

    private HttpRequest.Builder json(String path, Map<String, ?> body) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(encoded(body)));
    }

    private static String encoded(Map<String, ?> body) {
        try {
            return JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(api + path))
                .timeout(LONGEST_ANSWER)
                .header("Authorization", "Bearer " + token.get());
    }

    private String send(HttpRequest.Builder request) {
        var answer = exchange(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw refusals.of(answer.statusCode(), answer.body());
        }
        return answer.body();
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request.build(), handler);
        } catch (ConnectException e) {
            throw new Failure(
                    Exit.FAILED, "Nothing can be reached at " + url + ". Does it run? --url names another address.");
        } catch (HttpTimeoutException e) {
            throw new Failure(Exit.FAILED, url + " did not answer in time.");
        } catch (IOException e) {
            throw new Failure(
                    Exit.FAILED, "The connection to %s broke before the answer: %s".formatted(url, e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Exit.FAILED, "Interrupted.");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
