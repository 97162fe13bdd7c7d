package dev.rehearse.notify.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Writes down which mails may leave and what came of others: many in one commit, every one as its worker's. */
@ApplicationScoped
public class Journal {

    private final DataSource database;

    Journal(DataSource database) {
        this.database = database;
    }

    /** Asks for leave to send the mail by this hand. */
    public record Asked(int hand, UUID delivery) {}

    /** Says what came of the mail that this hand had, or, with {@link Hand#none}, that no hand got. */
    public record Told(int hand, Result result) {}

    /*
     * One statement, so that all of it is one round trip and one commit: this is what every mail waits for. A mail that is let
     * go is noted in its hand only; its own row is written once, with the result.
     *
     * The worker's row is locked first, so taking over waits for the statement, or the statement finds the row gone. A result
     * counts as long as the mail is in that hand or otherwise still this worker's, or is held as unknown since it was this
     * worker's. What goes back into the queue may have lost its purpose by now.
     */
    private static final String WRITE = """
            WITH me AS MATERIALIZED (
                SELECT id, lease_until > clock_timestamp() AS may_send FROM notify.worker WHERE id = ? FOR KEY SHARE),
            told AS MATERIALIZED (
                SELECT r.*, h.since
                FROM unnest(?, ?, ?, ?, ?, ?) AS r (hand, id, state, pause, reason, is_attempt)
                LEFT JOIN (me JOIN notify.hand h ON h.worker = me.id) ON h.number = r.hand AND h.delivery = r.id),
            recorded AS (
                UPDATE notify.delivery d
                SET state = CASE
                        WHEN r.state <> 'PENDING' THEN r.state
                        WHEN d.state = 'CANCELLED'
                            OR EXISTS (SELECT FROM notify.campaign c WHERE c.id = d.campaign AND c.state = 'CANCELLED')
                            THEN 'CANCELLED'
                        WHEN NOT (SELECT k.is_given FROM notify.delivery_consent k WHERE k.id = d.id)
                            THEN 'SUPPRESSED'
                        ELSE 'PENDING' END,
                    due_at = CASE r.state
                        WHEN 'PENDING' THEN clock_timestamp() + r.pause * interval '1 millisecond' ELSE d.due_at END,
                    sent_at = CASE r.state WHEN 'SENT' THEN clock_timestamp() END,
                    claim = CASE r.state WHEN 'UNKNOWN' THEN ?::uuid END,
                    attempts = d.attempts
                        + CASE WHEN d.state <> 'UNKNOWN' AND (r.is_attempt OR r.since IS NOT NULL) THEN 1 ELSE 0 END,
                    tried_at = coalesce(r.since, CASE WHEN r.is_attempt THEN clock_timestamp() ELSE d.tried_at END),
                    last_error = nullif(r.reason, '')
                FROM told r
                WHERE d.id = r.id
                  AND (d.state IN ('PENDING', 'CLAIMED', 'CANCELLED') AND r.since IS NOT NULL
                    OR d.state = 'CLAIMED' AND d.claim IN (SELECT id FROM me)
                    OR d.state = 'PENDING' AND d.due_at IS NULL
                        AND EXISTS (
                            SELECT FROM me JOIN notify.batch b ON b.worker = me.id
                            WHERE b.campaign = d.campaign AND b.number = d.batch)
                    OR d.state = 'UNKNOWN' AND d.claim = ?)),
            released AS MATERIALIZED (
                SELECT a.hand, a.id
                FROM unnest(?, ?) AS a (hand, id)
                JOIN me ON me.may_send
                JOIN notify.delivery_consent k ON k.id = a.id AND k.is_given
                WHERE (k.state = 'CLAIMED' AND k.claim = me.id
                    OR k.state = 'PENDING' AND k.due_at IS NULL
                        AND EXISTS (
                            SELECT FROM notify.batch b
                            WHERE b.campaign = k.campaign AND b.number = k.batch AND b.worker = me.id))
                  AND (k.campaign IS NULL
                    OR k.campaign IN (SELECT c.id FROM notify.campaign c WHERE c.state = 'SENDING')))
            UPDATE notify.hand h
            SET delivery = r.id, since = CASE WHEN r.id IS NOT NULL THEN clock_timestamp() END
            FROM me, unnest(?) AS used (hand) LEFT JOIN released r ON r.hand = used.hand
            WHERE h.worker = me.id AND h.number = used.hand
            RETURNING h.delivery
            """;

    /**
     * Writes the results, and which of the mails may leave: those that are claimed by this worker, whose lease holds, that
     * are still wanted, and whose campaign goes on. That is on record once this returns, and not if it throws.
     */
    public Set<UUID> write(UUID worker, List<Asked> asked, List<Told> told) {
        var hands = Stream.concat(asked.stream().map(Asked::hand), told.stream().map(Told::hand))
                .distinct();
        var released = new HashSet<>(Statements.query(
                database,
                row -> row.getObject(1, UUID.class),
                WRITE,
                worker,
                column(told, Integer[]::new, Told::hand),
                column(told, UUID[]::new, it -> it.result().delivery()),
                column(told, String[]::new, it -> it.result().state().name()),
                column(told, Long[]::new, it -> it.result().pause().toMillis()),
                column(told, String[]::new, it -> it.result().reason()),
                column(told, Boolean[]::new, it -> it.result().isAttempt()),
                worker,
                worker,
                column(asked, Integer[]::new, Asked::hand),
                column(asked, UUID[]::new, Asked::delivery),
                hands.toArray(Integer[]::new)));
        released.remove(null);
        return released;
    }

    private static <E, T> T[] column(List<E> entries, IntFunction<T[]> array, Function<E, T> value) {
        return entries.stream().map(value).toArray(array);
    }
}
