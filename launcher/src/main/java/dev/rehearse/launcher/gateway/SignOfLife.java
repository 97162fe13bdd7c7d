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
 * Tells a service that takes long from one that was stopped: a living one answers on its management port, whatever it is busy
 * with. Any answer will do, so it is asked for what it need not look up.
 */
final class SignOfLife {

    private static final String NOTHING = "/";

    private final HttpClient client;
    private final int managementPort;
    private final Duration patience;

    private @Nullable Future<Boolean> asked;

    SignOfLife(Vertx vertx, int managementPort, Duration patience) {
        var millis = (int) patience.toMillis();
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(false).setConnectTimeout(millis));
        this.managementPort = managementPort;
        this.patience = patience;
    }

    /** Whether the service answers; all who want to know at the same time share one request. */
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
