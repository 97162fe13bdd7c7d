package dev.rehearse.notify.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored deliveries: counts, lists, resending. Workers claim them from the {@link Queue}. */
@ApplicationScoped
public class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {

    /** For which there is an index. */
    private static final Set<State> FAILURES = EnumSet.of(State.UNKNOWN, State.FAILED);

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Numbers of transactional mails that were requested. */
    public record RequestCounts(long inAll, long sameRecently) {}

    /** Makes others who ask for mail to the subscriber's mailbox wait until the end of the transaction. */
    public void lockMailbox(UUID subscriber) {
        var _ = getEntityManager()
                .createNativeQuery("""
                        SELECT count(pg_advisory_xact_lock(hashtextextended('asked mail ' || mailbox, 0)))
                        FROM notify.subscriber WHERE id = :subscriber
                        """)
                .setParameter("subscriber", subscriber)
                .getSingleResult();
    }

    /**
     * Counts the transactional mails requested for the mailbox of the mail's subscriber.
     *
     * @param since from when on all count
     * @param recently from when on those count that have the same purpose and scope
     */
    public RequestCounts requested(Delivery mail, Instant since, Instant recently) {
        var row = (Tuple) getEntityManager()
                .createNativeQuery("""
                        SELECT count(*) AS in_all, count(*) FILTER (
                            WHERE d.created_at > :recently AND d.purpose = :purpose AND s.scope = own.scope) AS same_recently
                        FROM notify.subscription own
                        JOIN notify.subscriber o ON o.id = own.subscriber
                        JOIN notify.subscriber b ON b.mailbox = o.mailbox
                        JOIN notify.delivery d ON d.subscriber = b.id
                        JOIN notify.subscription s ON s.id = d.subscription
                        WHERE own.id = :subscription AND d.purpose <> 'LAUNCH' AND d.state <> 'SUPPRESSED'
                          AND d.created_at > :since
                        """, Tuple.class)
                .setParameter("recently", recently)
                .setParameter("purpose", mail.purpose().name())
                .setParameter("subscription", mail.subscription())
                .setParameter("since", since)
                .getSingleResult();
        return new RequestCounts(row.get("in_all", Long.class), row.get("same_recently", Long.class));
    }

    /** Lets a mail wait, by the database's clock. */
    public void putOff(UUID delivery, Duration wait) {
        getEntityManager()
                .createNativeQuery("UPDATE notify.delivery SET due_at = clock_timestamp() + :wait * interval '1 second'"
                        + " WHERE id = :id")
                .setParameter("wait", wait.toSeconds())
                .setParameter("id", delivery)
                .executeUpdate();
    }

    /** Counts the mails of the campaign by state. */
    @SuppressWarnings("unchecked")
    public Map<State, Long> counts(UUID campaign) {
        var counts = new EnumMap<State, Long>(State.class);
        getEntityManager()
                .createNativeQuery("""
                        WITH in_hand AS (
                            SELECT d.state FROM notify.hand h JOIN notify.delivery d ON d.id = h.delivery
                            WHERE d.campaign = :campaign AND d.state IN ('PENDING', 'CLAIMED')),
                        in_claimed_batches AS (
                            SELECT d.id
                            FROM notify.batch b
                            JOIN notify.delivery d ON d.campaign = b.campaign AND d.batch = b.number
                            WHERE b.campaign = :campaign AND b.worker IS NOT NULL
                              AND d.state = 'PENDING' AND d.due_at IS NULL
                              AND NOT EXISTS (SELECT FROM notify.hand h WHERE h.delivery = d.id))
                        SELECT state, count(*) AS mails FROM notify.delivery WHERE campaign = :campaign GROUP BY state
                        UNION ALL SELECT state, -count(*) FROM in_hand GROUP BY state
                        UNION ALL SELECT 'SENDING', count(*) FROM in_hand
                        UNION ALL SELECT 'PENDING', -count(*) FROM in_claimed_batches
                        UNION ALL SELECT 'CLAIMED', count(*) FROM in_claimed_batches
                        """, Tuple.class)
                .setParameter("campaign", campaign)
                .getResultStream()
                .forEach(row -> count((Tuple) row, counts));
        return counts;
    }

    /** Counts the campaign's failed mails, by an index and so fast for campaigns of any size. */
    public long failed(UUID campaign) {
        var failed = (Number) getEntityManager()
                .createNativeQuery(
                        "SELECT count(*) FROM notify.delivery WHERE campaign = :campaign AND is_trouble AND state = 'FAILED'")
                .setParameter("campaign", campaign)
                .getSingleResult();
        return failed.longValue();
    }

    private static void count(Tuple row, Map<State, Long> counts) {
        counts.merge(State.valueOf(row.get("state", String.class)), row.get("mails", Long.class), Long::sum);
    }

    /** Removes the mail servers' replies about the subscriber's mails: they may contain the address. */
    @Transactional
    public void forgetErrors(UUID subscriber) {
        update("lastError = null where subscriber = ?1", subscriber);
    }

    /**
     * The mails of a campaign that are in the state, a page of them in the order of their ids, with their addresses.
     */
    @SuppressWarnings("unchecked")
    public List<AddressedDelivery> inState(UUID campaign, State state, @Nullable UUID after, int atMost) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT d.id, d.stands, s.email, d.attempts, coalesce(d.since, d.tried_at) AS tried_at, d.last_error
                        FROM (
                            SELECT d.*, h.since,
                                CASE
                                    WHEN d.state NOT IN ('PENDING', 'CLAIMED') THEN d.state
                                    WHEN h.since IS NOT NULL THEN 'SENDING'
                                    WHEN d.due_at IS NULL AND b.worker IS NOT NULL THEN 'CLAIMED'
                                    ELSE d.state END AS stands
                            FROM notify.delivery d
                            LEFT JOIN notify.hand h ON h.delivery = d.id
                            LEFT JOIN notify.batch b ON b.campaign = d.campaign AND b.number = d.batch) d
                        JOIN notify.subscriber s ON s.id = d.subscriber
                        WHERE d.campaign = :campaign AND d.stands = :state AND d.id > :after
                        """ + (FAILURES.contains(state) ? "AND d.is_trouble" : "") + """
                         ORDER BY d.id LIMIT :most
                        """, Tuple.class)
                .setParameter("campaign", campaign)
                .setParameter("state", state.name())
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setParameter("most", atMost)
                .getResultStream()
                .map(row -> addressed((Tuple) row))
                .toList();
    }

    private static AddressedDelivery addressed(Tuple row) {
        return new AddressedDelivery(
                row.get("id", UUID.class),
                State.valueOf(row.get("stands", String.class)),
                row.get("email", String.class),
                row.get("attempts", Integer.class),
                row.get("tried_at", Instant.class),
                row.get("last_error", String.class));
    }

    /** The last errors of the mails in the state, with their counts, the most frequent first. */
    public List<ReasonCount> reasons(UUID campaign, State state, int atMost) {
        return find("""
                        select coalesce(lastError, ''), count(*) from Delivery where campaign = ?1 and state = ?2
                        group by coalesce(lastError, '') order by count(*) desc, coalesce(lastError, '')
                        """, campaign, state)
                .project(ReasonCount.class)
                .page(0, atMost)
                .list();
    }

    /** Queues unknown or failed deliveries again; returns how many. */
    @Transactional
    public int resend(UUID campaign, @Nullable UUID delivery, State from) {
        return change(campaign, delivery, from, """
                state = 'PENDING', claim = NULL, due_at = clock_timestamp(), queued_at = clock_timestamp()
                """).executeUpdate();
    }

    /** Writes off unknown deliveries; returns how many. */
    @Transactional
    public int writeOff(UUID campaign, @Nullable UUID delivery) {
        return change(campaign, delivery, State.UNKNOWN, """
                state = 'FAILED', claim = NULL, last_error = 'written off; before that: ' || coalesce(last_error, '')
                """).executeUpdate();
    }

    private Query change(UUID campaign, @Nullable UUID delivery, State from, String change) {
        var query = getEntityManager()
                .createNativeQuery("UPDATE notify.delivery SET " + change
                        + " WHERE campaign = :campaign AND state = :state" + (delivery == null ? "" : " AND id = :id"))
                .setParameter("campaign", campaign)
                .setParameter("state", from.name());
        return delivery == null ? query : query.setParameter("id", delivery);
    }

    /** Number of deliveries with the same reason. */
    public record ReasonCount(String said, long deliveries) {}
}
