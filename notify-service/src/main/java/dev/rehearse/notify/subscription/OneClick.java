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
 * Exempts one-click unsubscribe (RFC 8058) from content negotiation and origin checks: mail clients and their servers
 * send the POST with arbitrary headers. The token in the URL authorizes it.
 */
@ApplicationScoped
class OneClick {

    /** Runs before the filters that read any of these headers. */
    private static final int PRIORITY = 2000;

    private static final String PATH = "/notify/unsubscribe/";
    /** The query of the form on the unsubscribe page, whose browser expects a page. */
    private static final String BY_BUTTON = "by=page";

    private static final List<String> IGNORED = List.of(
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
        filters.register(OneClick::normalize, PRIORITY);
    }

    private static void normalize(RoutingContext context) {
        if (isUnsubscribe(context.request())) {
            MultiMap headers = context.request().headers();
            IGNORED.forEach(headers::remove);
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
