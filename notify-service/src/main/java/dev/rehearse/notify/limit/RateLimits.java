package dev.rehearse.notify.limit;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.notify.link.KeyedHashes;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Counts in the database what clients ask for, so that any number of replicas keep one limit. It knows nothing of the
 * mail address that is asked for.
 */
@ApplicationScoped
public class RateLimits implements PanacheRepositoryBase<RateLimit, String> {

    private static final String ALL = "*";

    /** How many windows' worth of mails may wait. A flood of more would keep those who come later waiting for days. */
    private static final int WINDOWS_AHEAD = 24;

    private final LimitSettings settings;
    private final KeyedHashes hashes;
    private final Clock clock;

    RateLimits(LimitSettings settings, KeyedHashes hashes, Clock clock) {
        this.settings = settings;
        this.hashes = hashes;
        this.clock = clock;
    }

    /**
     * Takes one of what the client may ask for; throws {@link TooManyRequests}, and then it does not count. If the
     * limit of all clients together is used up, the request is accepted: returns how long the mail has to wait, or
     * zero.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Duration take(ClientAddress client) {
        var now = clock.instant();
        take(hashes.ofClient(client.source()), settings.perClient(), now);
        int most = settings.overall();
        int place = take(ALL, Math.clamp(most * (WINDOWS_AHEAD + 1L), 1, Integer.MAX_VALUE), now) - most;
        if (place <= 0) {
            return Duration.ZERO;
        }
        var free = findById(ALL).beganAt.plus(settings.window());
        return Duration.between(now, free)
                .plus(settings.window().multipliedBy(place - 1).dividedBy(most));
    }

    /** Returns the count including this request. */
    private int take(String source, int most, Instant now) {
        List<?> taken = getEntityManager()
                .createNativeQuery("""
                        INSERT INTO notify.rate_limit AS r (source, began_at, taken) VALUES (:source, :now, 1)
                        ON CONFLICT (source) DO UPDATE
                        SET taken = CASE WHEN r.began_at <= :over THEN 1 ELSE r.taken + 1 END,
                            began_at = CASE WHEN r.began_at <= :over THEN excluded.began_at ELSE r.began_at END
                        WHERE r.taken < :most OR r.began_at <= :over
                        RETURNING taken
                        """, Integer.class)
                .setParameter("source", source)
                .setParameter("now", now)
                .setParameter("over", now.minus(settings.window()))
                .setParameter("most", most)
                .getResultList();
        if (taken.isEmpty()) {
            var free = findById(source).beganAt.plus(settings.window());
            throw new TooManyRequests(
                    (int) Math.max(1, Duration.between(now, free).toSeconds()));
        }
        return (Integer) taken.getFirst();
    }

    /** Removes expired limits. */
    @Transactional
    public long forgetPast() {
        return delete("beganAt <= ?1", clock.instant().minus(settings.window()));
    }
}
