package dev.rehearse.notify.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Sign-ups that were not confirmed in time. */
@ApplicationScoped
class StaleSignUps implements PanacheRepositoryBase<Subscription, UUID> {

    private static final String CONSENTED = """
            EXISTS (SELECT FROM notify.consent_event e WHERE e.subscriber = s.subscriber AND e.scope = s.scope
                    AND e.event IN ('CONFIRMED', 'IMPORTED', 'ERASED'))""";

    /** Never confirmed, and no mail under way. */
    private static final String STALE = """
            s.confirmed_at IS NULL AND s.asked_at <= :before AND NOT %s
            AND NOT EXISTS (SELECT FROM notify.delivery d WHERE d.subscription = s.id
                            AND d.state NOT IN ('SENT', 'FAILED', 'SUPPRESSED', 'UNKNOWN', 'CANCELLED'))""".formatted(CONSENTED);

    /**
     * Ends lapsed sign-ups of former subscribers: the proof of their earlier consent stays, the new request does not.
     */
    void lapse(Instant before, Instant now) {
        query("""
                WITH lapsed AS (
                    UPDATE notify.subscription s SET status = 'UNSUBSCRIBED', unsubscribed_at = :now
                    WHERE s.status = 'UNCONFIRMED' AND s.asked_at <= :before AND %s
                    RETURNING subscriber, scope, round, locale)
                INSERT INTO notify.consent_event (subscriber, scope, round, locale, event, way, happened_at)
                SELECT subscriber, scope, round, locale, 'LAPSED', 'TIME', :now FROM lapsed
                """.formatted(CONSENTED))
                .setParameter("before", before)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Removes all traces but a number, of some subscribers at once; returns of how many. */
    int remove(Instant before, Instant now, int atMost) {
        // Sign-up locks the subscriber first too, so the two do not deadlock.
        var subscribers = query("""
                SELECT b.id FROM notify.subscriber b
                WHERE b.erased_at IS NULL
                  AND EXISTS (SELECT FROM notify.subscription s WHERE s.subscriber = b.id AND %s)
                LIMIT :most FOR UPDATE SKIP LOCKED
                """.formatted(STALE))
                .setParameter("before", before)
                .setParameter("most", atMost)
                .getResultList();
        if (!subscribers.isEmpty()) {
            removeOf(subscribers, before, now);
        }
        return subscribers.size();
    }

    private void removeOf(List<?> subscribers, Instant before, Instant now) {
        var stale = query("""
                SELECT s.id FROM notify.subscription s WHERE s.subscriber IN (:subscribers) AND %s FOR UPDATE
                """.formatted(STALE))
                .setParameter("subscribers", subscribers)
                .setParameter("before", before)
                .getResultList();
        if (stale.isEmpty()) {
            return;
        }
        with(stale, "DELETE FROM notify.delivery WHERE subscription IN (:ids)");
        with(stale, """
                DELETE FROM notify.consent_event e USING notify.subscription s
                WHERE s.id IN (:ids) AND e.subscriber = s.subscriber AND e.scope = s.scope
                """);
        with(stale, "DELETE FROM notify.subscription WHERE id IN (:ids)");
        var without = "NOT EXISTS (SELECT FROM notify.subscription s WHERE s.subscriber = %s)";
        with(
                subscribers,
                "DELETE FROM notify.consent_event WHERE subscriber IN (:ids) AND "
                        + without.formatted("consent_event.subscriber"));
        with(subscribers, "DELETE FROM notify.subscriber WHERE id IN (:ids) AND " + without.formatted("subscriber.id"));
        query("""
                DELETE FROM notify.suppression p WHERE p.from_erasure
                    AND NOT EXISTS (SELECT FROM notify.subscriber b WHERE b.email_key = p.email_key)
                """).executeUpdate();
        count(stale.size(), now);
    }

    /** Excess mails that were withheld. */
    void removeWithheldMails(Instant before) {
        query("""
                DELETE FROM notify.delivery
                WHERE purpose <> 'LAUNCH' AND state = 'SUPPRESSED' AND created_at <= :before
                """).setParameter("before", before).executeUpdate();
    }

    private void count(int signUps, Instant now) {
        query("""
                INSERT INTO notify.purge AS p (day, sign_ups) VALUES (:day, :signUps)
                ON CONFLICT (day) DO UPDATE SET sign_ups = p.sign_ups + excluded.sign_ups
                """)
                .setParameter("day", now.atOffset(ZoneOffset.UTC).toLocalDate())
                .setParameter("signUps", signUps)
                .executeUpdate();
    }

    private void with(List<?> ids, String sql) {
        query(sql).setParameter("ids", ids).executeUpdate();
    }

    private Query query(String sql) {
        return sql.stripLeading().startsWith("SELECT")
                ? getEntityManager().createNativeQuery(sql, UUID.class)
                : getEntityManager().createNativeQuery(sql);
    }
}
