package dev.rehearse.notify.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored campaigns. */
@ApplicationScoped
public class Campaigns implements PanacheRepositoryBase<Campaign, UUID> {

    /** Throws {@link NoSuchCampaign}. */
    public Campaign byId(UUID id) {
        return findByIdOptional(id).orElseThrow(NoSuchCampaign::new);
    }

    /** Returns the campaign, locked for update until the end of the transaction; throws {@link NoSuchCampaign}. */
    Campaign toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NoSuchCampaign::new);
    }

    /** The campaign that the caller has created with this key, if there is one. */
    public Optional<Campaign> of(IdempotencyScope idempotency) {
        return find("caller = ?1 and idempotencyKey = ?2", idempotency.name(), idempotency.idempotencyKey())
                .firstResultOptional();
    }

    /** The latest first; older ones than that of the id, if there is one. */
    List<Campaign> latest(@Nullable UUID before, int atMost) {
        var query = before == null
                ? find("order by createdAt desc, id desc")
                : find(
                        "(createdAt, id) < (select c.createdAt, c.id from Campaign c where c.id = ?1)"
                                + " order by createdAt desc, id desc",
                        before);
        return query.page(Page.ofSize(atMost)).list();
    }

    List<UUID> in(Campaign.State state) {
        return find("select id from Campaign where state = ?1", state)
                .project(UUID.class)
                .list();
    }

    /** Counts campaigns by state. */
    Map<Campaign.State, Long> byState() {
        var numbers = new EnumMap<Campaign.State, Long>(Campaign.State.class);
        find("select state, count(*) from Campaign group by state").project(Tally.class).stream()
                .forEach(tally -> numbers.put(tally.state(), tally.campaigns()));
        return numbers;
    }

    /** Number of campaigns in a state. */
    public record Tally(Campaign.State state, long campaigns) {}

    /**
     * Another campaign about the practice test that has begun or will by itself; none begins until the end of the
     * transaction.
     */
    Optional<UUID> another(UUID besides, String practiceTest) {
        var _ = getEntityManager()
                .createNativeQuery("SELECT count(pg_advisory_xact_lock(hashtextextended(:key, 0)))")
                .setParameter("key", "launch of " + practiceTest)
                .getSingleResult();
        return find(
                        "select id from Campaign where practiceTest = ?1 and id <> ?2"
                                + " and (launchedAt is not null or state = SCHEDULED) order by createdAt, id",
                        practiceTest,
                        besides)
                .project(UUID.class)
                .firstResultOptional();
    }

    /** Tries to lock the scope until the end of the transaction; false if another transaction holds the lock. */
    boolean lock(IdempotencyScope idempotency) {
        return (Boolean) getEntityManager()
                .createNativeQuery("SELECT pg_try_advisory_xact_lock(hashtextextended(:key, 0))")
                .setParameter("key", "launch " + idempotency.name() + " " + idempotency.idempotencyKey())
                .getSingleResult();
    }

    /** Starts the scheduled campaigns that are due, by the database's clock; returns how many. */
    int sendScheduled(Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        UPDATE notify.campaign SET state = 'SENDING', launched_at = :now
                        WHERE state = 'SCHEDULED' AND send_at <= clock_timestamp()
                        """)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Ends the campaigns whose mails are all processed; returns how many. */
    int end(Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        UPDATE notify.campaign c SET state = 'SENT', ended_at = :now
                        WHERE state = 'SENDING' AND queued_at IS NOT NULL
                          AND NOT EXISTS (SELECT FROM notify.batch b WHERE b.campaign = c.id)
                          AND NOT EXISTS (
                              SELECT FROM notify.delivery d WHERE d.campaign = c.id AND d.next_try IS NOT NULL)
                          AND NOT EXISTS (
                              SELECT FROM notify.delivery d
                              WHERE d.campaign = c.id AND d.claim IS NOT NULL AND d.state = 'CLAIMED')
                        """)
                .setParameter("now", now)
                .executeUpdate();
    }
}
