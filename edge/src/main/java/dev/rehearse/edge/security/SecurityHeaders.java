package dev.rehearse.edge.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Sets the security headers (ASVS 5.0.0, 3.4.1 to 3.4.8) on every response, including errors and static files. Pages
 * have no inline script or style, so the policy needs no exceptions.
 */
@ApplicationScoped
public class SecurityHeaders {

    private static final int PRIORITY = 1000;
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    /**
     * Addresses of pages can be secrets, so the referrer goes to the same origin only. With none at all, browsers would
     * not send Origin with forms.
     */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    void install(@Observes Filters filters) {
        filters.register(
                context -> {
                    addTo(context.response());
                    context.next();
                },
                PRIORITY);
    }

    public static Map<String, String> all() {
        return HEADERS;
    }

    public static void addTo(HttpServerResponse response) {
        HEADERS.forEach(response::putHeader);
    }
}
