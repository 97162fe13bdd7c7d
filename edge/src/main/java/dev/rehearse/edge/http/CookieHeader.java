package dev.rehearse.edge.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Removes from the Cookie header what RFC 6265 (4.2.1) doesn't allow. JAX-RS still parses the attributes of RFC 2109
 * and fails on cookies that only look like them.
 */
@Singleton
class CookieHeader {

    private static final int BEFORE_VALIDATION = 940;
    private static final Pattern PAIR =
            Pattern.compile("[!#%&'*+.^_`|~0-9A-Za-z-][!#$%&'*+.^_`|~0-9A-Za-z-]*+=[\\x21-\\x7E&&[^\",;\\\\]]*+");

    void install(@Observes Filters filters) {
        filters.register(CookieHeader::clean, BEFORE_VALIDATION);
    }

    private static void clean(RoutingContext context) {
        var headers = context.request().headers();
        if (headers.contains(HttpHeaders.COOKIE)) {
            var pairs = headers.getAll(HttpHeaders.COOKIE).stream()
                    .flatMap(header -> Arrays.stream(header.split(";", -1)))
                    .map(String::strip)
                    .filter(pair -> PAIR.matcher(pair).matches())
                    .collect(Collectors.joining("; "));
            headers.remove(HttpHeaders.COOKIE);
            if (!pairs.isEmpty()) {
                headers.set(HttpHeaders.COOKIE, pairs);
            }
        }
        context.next();
    }
}
