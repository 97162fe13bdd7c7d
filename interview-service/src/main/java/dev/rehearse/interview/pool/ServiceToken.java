package dev.rehearse.interview.pool;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The token by which this service authenticates to the others; it signs it itself, and renews it shortly before it
 * expires.
 */
@ApplicationScoped
public class ServiceToken {

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Clock clock;
    private volatile @Nullable Signed current;

    private record Signed(String token, Instant from, Instant until) {

        /** Also false if the clock was set back before its beginning. */
        boolean isGoodAt(Instant now) {
            return !now.isBefore(from) && now.isBefore(until.minus(MARGIN));
        }
    }

    ServiceToken(Clock clock) {
        this.clock = clock;
    }

    /** Returns the value of an Authorization header (RFC 6750). */
    public String authorization() {
        var now = clock.instant();
        var kept = current;
        if (kept == null || !kept.isGoodAt(now)) {
            kept = sign(now);
            current = kept;
        }
        return "Bearer " + kept.token();
    }

    private static Signed sign(Instant now) {
        var until = now.plus(LIFETIME);
        var token = Jwt.upn("interview-service")
                .groups("service")
                .issuedAt(now)
                .expiresAt(until)
                .sign();
        return new Signed(token, now, until);
    }
}
