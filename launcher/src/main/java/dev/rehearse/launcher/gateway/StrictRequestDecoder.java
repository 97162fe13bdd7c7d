package dev.rehearse.launcher.gateway;

import dev.rehearse.launcher.web.Problem;
import dev.rehearse.launcher.web.Reply;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Adds strict validation of request heads, and a deadline for them, to Netty's lenient decoder. */
final class StrictRequestDecoder extends VertxHttpRequestDecoder {

    static final Duration LINGER = Duration.ofSeconds(2);

    private static final String LANGUAGE = "Accept-Language";

    private final Limits limits;

    private @Nullable RequestHead head;
    private @Nullable Future<?> deadline;
    private Runnable onBrokenBody = () -> {};
    private boolean first = true;
    private boolean broken;

    StrictRequestDecoder(HttpServerOptions options, Limits limits) {
        super(options);
        this.limits = limits;
        this.head = new RequestHead(limits.longestBody());
    }

    /** The handler for malformed chunks, after which the connection is unusable. */
    void onBrokenBody(Runnable action) {
        onBrokenBody = action;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf buffer, List<Object> out) throws Exception {
        if (broken) {
            buffer.skipBytes(buffer.readableBytes());
            return;
        }
        var begin = buffer.readerIndex();
        super.decode(context, buffer, out);
        var reading = head;
        if (reading != null) {
            buffer.forEachByte(begin, buffer.readerIndex() - begin, value -> {
                reading.add(value);
                return true;
            });
            startDeadline(context, begin < buffer.writerIndex());
        }
        out.removeIf(this::isBrokenBody);
    }

    /** Checks a decoded message; true for a malformed part of a body, which later handlers can't use. */
    private boolean isBrokenBody(Object decoded) {
        if (decoded instanceof HttpRequest request) {
            judge(request);
        }
        if (decoded instanceof LastHttpContent) {
            head = new RequestHead(limits.longestBody());
        }
        if (decoded instanceof HttpRequest
                || !(decoded instanceof HttpObject object)
                || object.decoderResult().isSuccess()) {
            return false;
        }
        broken = true;
        onBrokenBody.run();
        return true;
    }

    private void judge(HttpRequest request) {
        stopDeadline();
        first = false;
        var fault = head == null ? null : head.fault().orElse(null);
        // Of a line that is too long only the beginning may have arrived, which is no request line.
        if (fault != null && !(request.decoderResult().cause() instanceof TooLongHttpLineException)) {
            request.setDecoderResult(DecoderResult.failure(fault));
        }
        broken = request.decoderResult().isFailure();
        if (broken && head != null) {
            restore(request, head);
        }
        head = null;
    }

    /** Netty drops the header before the one at which it fails; in browsers, that is the language of their user. */
    private static void restore(HttpRequest request, RequestHead head) {
        head.value(LANGUAGE).ifPresent(language -> request.headers().set(LANGUAGE, language));
    }

    private void startDeadline(ChannelHandlerContext context, boolean begun) {
        if (begun && head != null && deadline == null) {
            deadline = context.executor()
                    .schedule(() -> late(context), limits.head().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void stopDeadline() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    /** Does nothing while the response to an earlier request of the connection is being sent. */
    private void late(ChannelHandlerContext context) {
        var detail = "The headers of the request did not arrive within "
                + limits.head().toSeconds() + " s.";
        if (first) {
            sendLast(context, new Problem(408, "Request timeout", detail).json());
        } else {
            closeNow(context);
        }
    }

    /**
     * Responds to a request that isn't valid HTTP/1.1, and closes the connection after a delay: a client that is still
     * sending could not read the response otherwise.
     */
    void sendLast(ChannelHandlerContext context, Reply reply) {
        broken = true;
        var _ = context.writeAndFlush(Unpooled.wrappedBuffer(reply.toBytes())).addListener(sent -> {
            var _ = ((DuplexChannel) context.channel()).shutdownOutput();
            var _ = context.executor().schedule(() -> closeNow(context), LINGER.toMillis(), TimeUnit.MILLISECONDS);
        });
    }

    private static void closeNow(ChannelHandlerContext context) {
        var _ = context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        stopDeadline();
        super.channelInactive(context);
    }
}
