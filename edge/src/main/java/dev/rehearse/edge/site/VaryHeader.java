package dev.rehearse.edge.site;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashSet;

/** Adds Accept-Encoding to Vary, since responses are compressed (RFC 9110, 12.5.5). */
@ApplicationScoped
class VaryHeader {

    private static final int PRIORITY = 990;
    private static final String ACCEPT_ENCODING = "Accept-Encoding";

    void install(@Observes Filters filters) {
        filters.register(VaryHeader::add, PRIORITY);
    }

    private static void add(RoutingContext context) {
        var headers = context.response().headers();
        context.addHeadersEndHandler(ended -> {
            var all = new LinkedHashSet<>(headers.getAll(HttpHeaders.VARY));
            all.add(ACCEPT_ENCODING);
            headers.set(HttpHeaders.VARY, String.join(", ", all));
        });
        context.next();
    }
}
