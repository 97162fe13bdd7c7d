package dev.rehearse.launcher.gateway;

import dev.rehearse.launcher.layout.Ports;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes a slow service from a stopped one: a live one responds on its management port, however busy it is. Any
 * response will do, so the request is for a path that needs no work.
 */
final class Liveness {

    private static final String NOTHING = "/";

    private final HttpClient client;
    private final int managementPort;
    private final Duration patience;

    private @Nullable Future<Boolean> asked;

    Liveness(Vertx vertx, int managementPort, Duration patience) {
        var millis = (int) patience.toMillis();
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(false).setConnectTimeout(millis));
        this.managementPort = managementPort;
        this.patience = patience;
    }

    /** Whether the service responds. Concurrent callers share one request. */
    synchronized Future<Boolean> ask() {
        var current = asked;
        if (current == null || current.isComplete()) {
            current = client.request(HttpMethod.GET, managementPort, Ports.LOOPBACK, NOTHING)
                    .compose(HttpClientRequest::send)
                    .map(true)
                    .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .otherwise(false);
            asked = current;
        }
        return current;
    }
}
