package dev.rehearse.edge.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;

/**
 * Reads {@code *} in the Accept header as {@code *}{@code /*}, the only form in RFC 9110 (section 12.5.1), because
 * Java's HttpURLConnection sends {@code *; q=.2} by default.
 */
@Singleton
class AcceptHeader {

    private static final int BEFORE_VALIDATION = 950;
    private static final Pattern LONE_ASTERISK = Pattern.compile("(?<=^|,)\\s*\\*\\s*(?=[;,]|$)");

    void install(@Observes Filters filters) {
        filters.register(AcceptHeader::complete, BEFORE_VALIDATION);
    }

    private static void complete(RoutingContext context) {
        var headers = context.request().headers();
        var accepted = headers.get(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.isBlank()) {
            headers.remove(HttpHeaders.ACCEPT);
        } else if (accepted != null && LONE_ASTERISK.matcher(accepted).find()) {
            headers.set(HttpHeaders.ACCEPT, LONE_ASTERISK.matcher(accepted).replaceAll("*/*"));
        }
        context.next();
    }
}
