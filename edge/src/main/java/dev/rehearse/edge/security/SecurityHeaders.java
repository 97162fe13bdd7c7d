package dev.rehearse.edge.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Sets the headers that keep a browser from doing what pages never ask for (ASVS 5.0.0, 3.4.1 to 3.4.8), on every answer
 * including errors and static files. Pages have no inline script or style, so the policy needs no exception.
 */
@ApplicationScoped
public class SecurityHeaders {

    private static final int PRIORITY = 1000;
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    void install(@Observes Filters filters) {
        filters.register(
                context -> {
                    addTo(context.response());
                    context.next();
                },
                PRIORITY);
    }

    /** Addresses of our pages are secrets, so no other site is told; our own is, or browsers send no Origin with forms. */
    public static void addTo(HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", POLICY);
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "same-origin");
        response.putHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.putHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }
}
