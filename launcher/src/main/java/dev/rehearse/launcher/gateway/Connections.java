package dev.rehearse.launcher.gateway;

import dev.rehearse.launcher.web.Reply;
import io.netty.channel.Channel;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Objects;

/** What the gateway does to connections of clients, below what Vert.x offers by itself. */
final class Connections {

    /** Of Vert.x's decoder in the pipeline of Netty. */
    private static final String DECODER = "httpDecoder";

    private Connections() {}

    /** Has the connection read requests strictly. */
    static void makeStrict(HttpConnection connection, HttpServerOptions options, Limits limits) {
        connection.exceptionHandler(disconnected -> {});
        channel(connection).pipeline().replace(DECODER, DECODER, new StrictRequestDecoder(options, limits));
    }

    static StrictRequestDecoder decoder(HttpServerRequest request) {
        var pipeline = channel(request.connection()).pipeline();
        return Objects.requireNonNull(pipeline.get(StrictRequestDecoder.class));
    }

    /** Answers what could not be read as a request, after the answers to all requests before it. */
    static void refuse(HttpServerRequest request, Reply reply) {
        var pipeline = channel(request.connection()).pipeline();
        decoder(request).sendLast(pipeline.context(StrictRequestDecoder.class), reply);
    }

    private static Channel channel(HttpConnection connection) {
        return ((ConnectionBase) connection).channel();
    }

    /** Answers a request whose connection can't be used any more, and closes it when the client had time to read that. */
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
