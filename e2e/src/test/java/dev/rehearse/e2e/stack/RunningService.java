package dev.rehearse.e2e.stack;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * A service of its own, without a gateway.
 *
 * @param process the service
 * @param port where it serves its API and its pages
 * @param managementPort where its health and its metrics are
 */
public record RunningService(ServiceProcess process, int port, int managementPort, HttpClient http)
        implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    /** Waits until its readiness check has the status; a process that ended never gets there. */
    public void awaitReadiness(int status) {
        await().atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !process.isAlive() || health("ready") == status);
        if (!process.isAlive()) {
            throw new AssertionError("It ended: " + output());
        }
    }

    /** The status of a health check; 0 when there is no answer. */
    public int health(String check) {
        try {
            return get("http://127.0.0.1:" + managementPort + "/q/health/" + check)
                    .statusCode();
        } catch (IOException noAnswer) {
            return 0;
        }
    }

    public void awaitOutput(String text) {
        await().atMost(LONGEST_START).until(() -> !process.isAlive() || output().contains(text));
        if (!output().contains(text)) {
            throw new AssertionError("Never printed \"" + text + "\": " + output());
        }
    }

    public String output() {
        try {
            return process.output();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public HttpResponse<String> answer(String path) throws IOException {
        return get("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> get(String address) throws IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create(address)).timeout(LONGEST_ANSWER);
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
