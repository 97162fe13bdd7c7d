package dev.rehearse.e2e.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A client of the documented API. */
public record Api(URI url, HttpClient http) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    public static Api of(Stack stack) {
        return new Api(stack.url(), HttpClient.newHttpClient());
    }

    /** Gets what must be there. */
    public JsonNode get(String path) {
        var answer = send(HttpRequest.newBuilder(url.resolve(path)));
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return json(answer);
    }

    /** Gets what must be there for the holder of the token. */
    public JsonNode getAs(String token, String path) {
        var answer = send(HttpRequest.newBuilder(url.resolve(path)).header("Authorization", "Bearer " + token));
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return json(answer);
    }

    /** The answer to a GET, whatever it is. */
    public HttpResponse<String> response(String path) {
        return send(HttpRequest.newBuilder(url.resolve(path)));
    }

    /** The status of an answer to a GET. */
    public int status(String path) {
        return send(HttpRequest.newBuilder(url.resolve(path))).statusCode();
    }

    public HttpResponse<String> post(String path, Object body) {
        return send(HttpRequest.newBuilder(url.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(text(body))));
    }

    public HttpResponse<String> postAs(String token, String path) {
        return send(HttpRequest.newBuilder(url.resolve(path))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody()));
    }

    /** Posts what must be taken from the holder of the token. */
    public JsonNode postAs(String token, String path, Object body) {
        var answer = send(HttpRequest.newBuilder(url.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(text(body))));
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 299);
        return json(answer);
    }

    /** Posts lines of JSON. */
    public HttpResponse<String> postLinesAs(String token, String path, String lines) {
        return send(HttpRequest.newBuilder(url.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines)));
    }

    /** Sends the one-click unsubscribe POST of a mail client (RFC 8058, 3.2). */
    public HttpResponse<String> oneClick(URI link) {
        return send(HttpRequest.newBuilder(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(LONGEST_ANSWER).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
