package dev.rehearse.launcher.gateway;

import dev.rehearse.launcher.web.Reply;
import io.netty.channel.Channel;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Objects;

/** Handling of client connections at the Netty level, which Vert.x doesn't expose. */
final class Connections {

    /** The name of Vert.x's decoder in Netty's pipeline. */
    private static final String DECODER = "httpDecoder";

    private Connections() {}

    /** Makes the connection parse requests strictly. */
    static void makeStrict(HttpConnection connection, HttpServerOptions options, Limits limits) {
        connection.exceptionHandler(disconnected -> {});
        channel(connection).pipeline().replace(DECODER, DECODER, new StrictRequestDecoder(options, limits));
    }

    static StrictRequestDecoder decoder(HttpServerRequest request) {
        var pipeline = channel(request.connection()).pipeline();
        return Objects.requireNonNull(pipeline.get(StrictRequestDecoder.class));
    }

    /** Responds to data that could not be parsed as a request, after the responses to all earlier requests. */
    static void refuse(HttpServerRequest request, Reply reply) {
        var pipeline = channel(request.connection()).pipeline();
        decoder(request).sendLast(pipeline.context(StrictRequestDecoder.class), reply);
    }

    private static Channel channel(HttpConnection connection) {
        return ((ConnectionBase) connection).channel();
    }

    /**
     * Responds to a request whose connection is unusable, and closes it after the client has had time to read the
     * response.
     */
    static void sendLast(Vertx vertx, HttpServerRequest request, Reply reply) {
        var connection = request.connection();
        reply.with("Connection", "close").send(request.response());
        if (request.isEnded()) {
            connection.close();
            return;
        }
        request.handler(unread -> {});
        request.endHandler(end -> connection.close());
        request.resume();
        vertx.setTimer(StrictRequestDecoder.LINGER.toMillis(), late -> connection.close());
    }
}
