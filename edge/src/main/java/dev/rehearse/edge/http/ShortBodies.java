package dev.rehearse.edge.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpVersion;

/**
 * Sends bodies of less than 4 KiB as they are. Compressed they would not arrive in fewer round trips, since a
 * connection may begin with ten segments (RFC 6928), and compressing takes a good part of the time of a request for one
 * question.
 */
@SuppressWarnings("FutureReturnValueIgnored") // Netty closes a connection whose write fails
final class ShortBodies extends ChannelOutboundHandlerAdapter {

    private static final int COMPRESSED_FROM = 4096;

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof FullHttpResponse response && isCompressed(response)) {
            // Vert.x removes this encoding, and compresses what has none.
            response.headers().set(HttpHeaderNames.CONTENT_ENCODING, HttpHeaderValues.IDENTITY);
        }
        context.write(message, promise);
    }

    /** Whether it is short, and would be compressed nevertheless. An empty body and HTTP 1.0 are let through anyway. */
    private static boolean isCompressed(FullHttpResponse response) {
        int length = response.content().readableBytes();
        return length > 0
                && length < COMPRESSED_FROM
                && response.protocolVersion().equals(HttpVersion.HTTP_1_1)
                && !response.headers().contains(HttpHeaderNames.CONTENT_ENCODING);
    }
}
