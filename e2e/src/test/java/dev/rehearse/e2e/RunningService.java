package dev.rehearse.e2e;

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
 * @param port where it serves people
 * @param managementPort where it tells of itself
 */
record RunningService(ServiceProcess process, int port, int managementPort, HttpClient http) implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    /** Waits until its readiness check has the status; a process that ended never gets there. */
    void awaitReadiness(int status) {
        await().atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !process.isAlive() || health("ready") == status);
        if (!process.isAlive()) {
            throw new AssertionError("It ended: " + said());
        }
    }

    /** The status of a health check; 0 when nobody answers. */
    int health(String check) {
        try {
            return get("http://127.0.0.1:" + managementPort + "/q/health/" + check)
                    .statusCode();
        } catch (IOException nobodyThere) {
            return 0;
        }
    }

    void awaitSaying(String text) {
        await().atMost(LONGEST_START).until(() -> !process.isAlive() || said().contains(text));
        if (!said().contains(text)) {
            throw new AssertionError("Never said \"" + text + "\": " + said());
        }
    }

    String said() {
        try {
            return process.said();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> answer(String path) throws IOException {
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
