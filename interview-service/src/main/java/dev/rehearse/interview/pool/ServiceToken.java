package dev.rehearse.interview.pool;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How this service shows the others that it is one of them: a token that it signs for each request. */
@ApplicationScoped
public class ServiceToken {

    private static final Duration LIFETIME = Duration.ofMinutes(2);

    /** Returns the value of an Authorization header (RFC 6750). */
    public String authorization() {
        return "Bearer "
                + Jwt.upn("interview-service")
                        .groups("service")
                        .expiresIn(LIFETIME)
                        .sign();
    }
}
