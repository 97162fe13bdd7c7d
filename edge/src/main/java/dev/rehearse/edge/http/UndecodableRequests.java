package dev.rehearse.edge.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rehearse.edge.problem.Problem;
import dev.rehearse.edge.problem.ProblemResponses;
import dev.rehearse.edge.security.SecurityHeaders;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.quarkus.arc.Arc;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Adds a problem and the security headers to the response to a request that the HTTP decoder rejects. Vert.x sends that
 * response without calling the application, but in order after earlier ones, so it is replaced on its way out.
 *
 * <p>It is a page if the client prefers one by the headers before the one that was rejected; a browser sends its
 * cookies, which may be too long, after Accept. The decoder drops the header right before one that is too long, too, so
 * such a page may be in English. Nothing is known of a request whose first line was rejected: those get JSON.
 */
@SuppressWarnings("FutureReturnValueIgnored") // Netty closes a connection whose write fails
final class UndecodableRequests extends ChannelDuplexHandler {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Closing a connection with unread data makes TCP reset it, and the client may lose the response (RFC 9112, section
     * 9.6).
     */
    private static final int LINGER_SECONDS = 3;

    private int unanswered;
    private @Nullable HttpHeaders rejected;

    /** The decoder stops at a request that it rejects, so that is the last one. */
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            unanswered++;
            rejected = request.decoderResult().isFailure() ? request.headers() : null;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean isInterim =
                message instanceof HttpResponse response && response.status().code() < 200;
        boolean isEnd = message instanceof LastHttpContent && !isInterim;
        var headers = rejected;
        if (isEnd && headers != null && unanswered == 1 && message instanceof FullHttpResponse response) {
            context.write(problem(response.status().code(), headers), promise);
            ReferenceCountUtil.release(message);
        } else {
            context.write(message, promise);
        }
        unanswered -= isEnd ? 1 : 0;
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (rejected != null && context.channel() instanceof SocketChannel channel && channel.isActive()) {
            channel.config().setAutoRead(true);
            channel.shutdownOutput();
            context.executor().schedule(() -> context.close(promise), LINGER_SECONDS, TimeUnit.SECONDS);
        } else {
            context.close(promise);
        }
    }

    private static FullHttpResponse problem(int status, HttpHeaders request) {
        var problem = status == 400 ? Problem.of(400, "request.malformed") : Problem.of(status);
        var page = Arc.requireContainer()
                .instance(ProblemResponses.class)
                .get()
                .page(problem, request.getAll("Accept"), request.get("Accept-Language"));
        var body = Unpooled.wrappedBuffer(
                page.map(html -> html.getBytes(StandardCharsets.UTF_8)).orElseGet(() -> json(problem)));
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status), body);
        SecurityHeaders.all().forEach(response.headers()::set);
        response.headers()
                .set("Content-Type", page.isPresent() ? "text/html;charset=utf-8" : Problem.JSON)
                .set("Content-Length", body.readableBytes())
                .set("Cache-Control", "no-store")
                .set("Connection", "close");
        return response;
    }

    private static byte[] json(Problem problem) {
        try {
            return JSON.writeValueAsBytes(problem.in(Locale.ENGLISH));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
