package dev.rehearse.notify.subscription;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Lets each POST to the address in List-Unsubscribe through (RFC 8058): it is sent by mail programs and their servers, whose
 * headers say nothing of what they can read or which page they come from. The token in the address is what allows it.
 */
@ApplicationScoped
class OneClick {

    /** Before what looks at any of these headers. */
    private static final int PRIORITY = 2000;

    private static final String PATH = "/notify/unsubscribe/";
    /** From the page itself: a browser that wants a page in answer. */
    private static final String BY_BUTTON = "by=page";

    private static final List<String> SAYS_NOTHING = List.of(
            "Accept-Language",
            "Accept-Charset",
            "Accept-Encoding",
            "Origin",
            "Referer",
            "Sec-Fetch-Site",
            "Sec-Fetch-Mode",
            "Sec-Fetch-Dest",
            "Cookie",
            "Authorization");

    void install(@Observes Filters filters) {
        filters.register(OneClick::letThrough, PRIORITY);
    }

    private static void letThrough(RoutingContext context) {
        if (isUnsubscribe(context.request())) {
            MultiMap headers = context.request().headers();
            SAYS_NOTHING.forEach(headers::remove);
            headers.set("Accept", "*/*");
            headers.set("Content-Type", "application/octet-stream");
        }
        context.next();
    }

    private static boolean isUnsubscribe(HttpServerRequest request) {
        return request.method().equals(HttpMethod.POST)
                && request.path() != null
                && request.path().startsWith(PATH)
                && !BY_BUTTON.equals(request.query());
    }
}
