package dev.rehearse.notify.delivery;

import dev.rehearse.edge.database.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Records the start and the outcome of deliveries: many in one commit, each only while its worker holds it. */
@Repository
@ApplicationScoped
public class Journal {

    private final DataSource database;

    Journal(DataSource database) {
        this.database = database;
    }

    /** Requests permission to send the mail by this connection slot. */
    public record StartRequest(int slot, UUID delivery) {}

    /**
     * The outcome of the mail that this connection slot held, or, with {@link ConnectionSlot#none}, that no slot held.
     */
    public record SlotResult(int slot, Result result) {}

    /*
     * All mails wait for this statement, so it is one round trip and one commit, and does only what a successful mail
     * needs. The start of a mail is recorded in its connection slot (table hand) only; its own row is written once,
     * with the result. Other results are written before, in the same transaction.
     *
     * The worker's row is locked first, so reclaiming waits for the statement, or the statement finds the row deleted.
     * A result counts as long as the slot holds the mail, or the mail is held as unknown from this worker.
     *
     * Mails to be released are looked up in a correlated subquery: PostgreSQL estimates ten rows for unnest, and would
     * join a hundred by a nested loop. (SELECT ?) hides the length of the arrays: otherwise PostgreSQL makes a custom
     * plan each time, which takes longer than the execution.
     */
    private static final String TAKEN = """
            WITH me AS MATERIALIZED (
                SELECT id, lease_until > clock_timestamp() AS may_send FROM notify.worker WHERE id = ? FOR KEY SHARE),
            recorded AS (
                UPDATE notify.delivery d
                SET state = 'SENT',
                    sent_at = clock_timestamp(),
                    claim = NULL,
                    attempts = d.attempts + CASE d.state WHEN 'UNKNOWN' THEN 0 ELSE 1 END,
                    tried_at = coalesce(h.since, d.tried_at),
                    last_error = NULL
                FROM unnest((SELECT ?::int[]), (SELECT ?::uuid[])) AS r (hand, id)
                LEFT JOIN (me JOIN notify.hand h ON h.worker = me.id) ON h.number = r.hand AND h.delivery = r.id
                WHERE d.id = r.id
                  AND (h.since IS NOT NULL AND d.state IN ('PENDING', 'CLAIMED', 'CANCELLED')
                    OR d.state = 'UNKNOWN' AND d.claim = ?)),
            released AS MATERIALIZED (
                SELECT a.hand, (
                    SELECT k.id FROM me JOIN notify.delivery_consent k ON k.id = a.id AND k.is_given
                    WHERE me.may_send
                      AND (k.state = 'CLAIMED' AND k.claim = me.id
                        OR k.state = 'PENDING' AND k.due_at IS NULL AND EXISTS (
                            SELECT FROM notify.batch b
                            WHERE b.campaign = k.campaign AND b.number = k.batch AND b.worker = me.id))
                      AND (k.campaign IS NULL
                        OR k.campaign IN (SELECT c.id FROM notify.campaign c WHERE c.state = 'SENDING'))) AS delivery
                FROM unnest((SELECT ?::int[]), (SELECT ?::uuid[])) AS a (hand, id))
            UPDATE notify.hand h
            SET delivery = r.delivery, since = CASE WHEN r.delivery IS NOT NULL THEN clock_timestamp() END
            FROM me, released r
            WHERE h.worker = me.id AND h.number = r.hand
            RETURNING h.delivery
            """;

    /*
     * A result counts as long as the mail is claimed by this worker. Mails that return to the queue may be cancelled or
     * suppressed by now. A mail whose outcome is unknown returns too if its campaign prefers a duplicate to a loss
     * (RESEND); after three lost replies it is held, because the mail server then accepts it and drops the connection
     * each time.
     */
    private static final String NOT_TAKEN = """
            WITH me AS MATERIALIZED (SELECT id FROM notify.worker WHERE id = ? FOR KEY SHARE),
            result AS MATERIALIZED (
                SELECT r.*, r.state = 'UNKNOWN' AND NOT EXISTS (
                    SELECT FROM notify.delivery u
                    JOIN notify.campaign c ON c.id = u.campaign
                    JOIN notify.delivery_consent k ON k.id = u.id
                    WHERE u.id = r.id AND u.state <> 'CANCELLED' AND u.lost_replies < 2
                      AND c.on_unknown = 'RESEND' AND c.state <> 'CANCELLED' AND k.is_given) AS is_held
                FROM unnest(?, ?, ?, ?, ?, ?) AS r (hand, id, state, reason, pause, is_attempt))
            UPDATE notify.delivery d
            SET state = CASE
                    WHEN r.is_held THEN 'UNKNOWN'
                    WHEN r.state = 'FAILED' THEN 'FAILED'
                    WHEN d.state = 'CANCELLED'
                        OR EXISTS (SELECT FROM notify.campaign c WHERE c.id = d.campaign AND c.state = 'CANCELLED')
                        THEN 'CANCELLED'
                    WHEN NOT (SELECT k.is_given FROM notify.delivery_consent k WHERE k.id = d.id) THEN 'SUPPRESSED'
                    ELSE 'PENDING' END,
                due_at = CASE
                    WHEN r.is_held OR r.state = 'FAILED' THEN d.due_at
                    ELSE clock_timestamp() + r.pause * interval '1 millisecond' END,
                claim = CASE WHEN r.is_held THEN ?::uuid END,
                attempts = d.attempts
                    + CASE WHEN d.state <> 'UNKNOWN' AND (r.is_attempt OR h.since IS NOT NULL) THEN 1 ELSE 0 END,
                lost_replies = d.lost_replies + CASE WHEN r.state = 'UNKNOWN' THEN 1 ELSE 0 END,
                tried_at = coalesce(h.since, CASE WHEN r.is_attempt THEN clock_timestamp() ELSE d.tried_at END),
                last_error = nullif(r.reason, '')
            FROM result r
            LEFT JOIN (me JOIN notify.hand h ON h.worker = me.id) ON h.number = r.hand AND h.delivery = r.id
            WHERE d.id = r.id
              AND (h.since IS NOT NULL AND d.state IN ('PENDING', 'CLAIMED', 'CANCELLED')
                OR d.state = 'CLAIMED' AND d.claim IN (SELECT id FROM me)
                OR d.state = 'PENDING' AND d.due_at IS NULL AND EXISTS (
                    SELECT FROM me JOIN notify.batch b ON b.worker = me.id
                    WHERE b.campaign = d.campaign AND b.number = d.batch)
                OR d.state = 'UNKNOWN' AND d.claim = ?)
            """;

    /** Waits for a concurrent reclaim of the worker, so that the next statement sees its effect on the mails. */
    private static final String LOCK = "SELECT FROM notify.worker WHERE id = ? FOR KEY SHARE";

    /**
     * Writes the results, and the start of the mails that may leave: claimed by this worker under a valid lease, with
     * consent, and of a campaign that is sending. Returns those; they are recorded once this returns, and not if it
     * throws.
     */
    public Set<UUID> write(UUID worker, List<StartRequest> requests, List<SlotResult> results) {
        var sent = results.stream().filter(Journal::isSent).toList();
        var rest = results.stream().filter(it -> !isSent(it)).toList();
        if (rest.isEmpty()) {
            var slots = Statements.query(database, Journal::delivery, TAKEN, taken(worker, requests, sent, results));
            // Intentional: a statement that waited for its worker to be reclaimed has read the mails as they were
            // before.
            return released(
                    slots.isEmpty() && !sent.isEmpty()
                            ? Statements.query(
                                    database, Journal::delivery, TAKEN, taken(worker, requests, sent, results))
                            : slots);
        }
        return Statements.inTransaction(database, connection -> {
            Statements.query(connection, row -> true, LOCK, worker);
            Statements.update(connection, NOT_TAKEN, notTaken(worker, rest));
            return released(
                    Statements.query(connection, Journal::delivery, TAKEN, taken(worker, requests, sent, results)));
        });
    }

    private static boolean isSent(SlotResult result) {
        return result.result().state() == State.SENT;
    }

    private static Object[] taken(
            UUID worker, List<StartRequest> requests, List<SlotResult> sent, List<SlotResult> results) {
        Map<Integer, @Nullable UUID> next = new HashMap<>();
        results.forEach(it -> next.put(it.slot(), null));
        requests.forEach(it -> next.put(it.slot(), it.delivery()));
        return new Object[] {
            worker,
            column(sent, Integer[]::new, SlotResult::slot),
            column(sent, UUID[]::new, it -> it.result().delivery()),
            worker,
            next.keySet().toArray(Integer[]::new),
            next.values().toArray(UUID[]::new)
        };
    }

    private static Object[] notTaken(UUID worker, List<SlotResult> results) {
        return new Object[] {
            worker,
            column(results, Integer[]::new, SlotResult::slot),
            column(results, UUID[]::new, it -> it.result().delivery()),
            column(results, String[]::new, it -> it.result().state().name()),
            column(results, String[]::new, it -> it.result().reason()),
            column(results, Long[]::new, it -> it.result().pause().toMillis()),
            column(results, Boolean[]::new, it -> it.result().isAttempt()),
            worker,
            worker
        };
    }

    /** Empty if the slot holds no mail. */
    private static Optional<UUID> delivery(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject(1, UUID.class));
    }

    private static Set<UUID> released(List<Optional<UUID>> slots) {
        return slots.stream().flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static <E, T> T[] column(List<E> entries, IntFunction<T[]> array, Function<E, T> value) {
        return entries.stream().map(value).toArray(array);
    }
}
