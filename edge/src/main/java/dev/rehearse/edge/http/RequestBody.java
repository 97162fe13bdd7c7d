package dev.rehearse.edge.http;

import dev.rehearse.edge.body.BodyLimits;
import io.vertx.core.http.HttpServerRequest;

/** What the headers of a request say about its body. */
final class RequestBody {

    private RequestBody() {}

    static boolean isAnnounced(HttpServerRequest request) {
        return isChunked(request) || length(request) > 0;
    }

    /** How many bytes the body can have: what comes in chunks may have as many as the path allows. */
    static long longest(HttpServerRequest request, BodyLimits limits) {
        return isChunked(request) ? limits.longestOn(request.path()) : length(request);
    }

    private static boolean isChunked(HttpServerRequest request) {
        return request.headers().contains("Transfer-Encoding");
    }

    /** What isn't a number is left to the HTTP decoder, which refuses it. */
    static long length(HttpServerRequest request) {
        var text = request.getHeader("Content-Length");
        if (text == null || !text.matches("\\d+")) {
            return 0;
        }
        return text.length() > 18 ? Long.MAX_VALUE : Long.parseLong(text);
    }
}
