package dev.rehearse.edge.body;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/**
 * Closes a connection whose body is refused only after it has read on for a while: with something unread TCP would reset it,
 * and a client that still writes would fail before it has read the answer (RFC 9112, section 9.6).
 */
public final class LingeringClose {

    /** Time for a body a few times too long, from most places. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private LingeringClose() {}

    /** On the event loop, once the answer has been sent. */
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
