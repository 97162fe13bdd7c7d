package dev.rehearse.edge.http;

import dev.rehearse.edge.body.BodyLimits;
import io.vertx.core.http.HttpServerRequest;

/** The body of a request as its headers declare it. */
final class RequestBody {

    private RequestBody() {}

    static boolean isAnnounced(HttpServerRequest request) {
        return isChunked(request) || length(request) > 0;
    }

    /** The maximum length of the body; for a chunked one the limit of the path. */
    static long longest(HttpServerRequest request, BodyLimits limits) {
        return isChunked(request) ? limits.longestOn(request.path()) : length(request);
    }

    private static boolean isChunked(HttpServerRequest request) {
        return request.headers().contains("Transfer-Encoding");
    }

    /** 0 for what isn't a number: the HTTP decoder has rejected that already. */
    static long length(HttpServerRequest request) {
        var text = request.getHeader("Content-Length");
        if (text == null || !text.matches("\\d+")) {
            return 0;
        }
        return text.length() > 18 ? Long.MAX_VALUE : Long.parseLong(text);
    }
}
