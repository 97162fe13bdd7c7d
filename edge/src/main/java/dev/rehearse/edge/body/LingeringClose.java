package dev.rehearse.edge.body;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/**
 * Reads on for a while before it closes a connection whose body was refused. Closing it with unread data makes TCP
 * reset it, and a client that is still sending may lose the response (RFC 9112, section 9.6).
 */
public final class LingeringClose {

    /** Enough for a body a few times over the limit on most networks. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private LingeringClose() {}

    /** Call on the event loop after the response has been sent. */
    public static void of(Vertx vertx, HttpServerRequest request) {
        var connection = request.connection();
        if (request.isEnded()) {
            connection.close();
            return;
        }
        long timer = vertx.setTimer(LONGEST.toMillis(), late -> connection.close());
        connection.closeHandler(closed -> vertx.cancelTimer(timer));
        request.handler(unread -> {}).endHandler(read -> connection.close()).resume();
    }
}
