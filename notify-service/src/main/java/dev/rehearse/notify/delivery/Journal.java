package dev.rehearse.notify.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;

/** Writes down which mails may leave and what came of others: many in one commit, every one under its worker's claim. */
@ApplicationScoped
public class Journal {

    private final DataSource database;

    Journal(DataSource database) {
        this.database = database;
    }

    /*
     * One statement, so that all of it is one round trip and one commit: this is what every mail waits for. The lease is locked
     * in it, so taking over waits for it, or it finds the lease gone. A result counts as long as the mail is still this
     * worker's; one that goes back into the queue may have lost its purpose by now.
     */
    private static final String WRITE = """
            WITH recorded AS (
                UPDATE notify.delivery d
                SET state = CASE
                        WHEN r.state <> 'PENDING' THEN r.state
                        WHEN EXISTS (SELECT FROM notify.campaign c WHERE c.id = d.campaign AND c.state = 'CANCELLED')
                            THEN 'CANCELLED'
                        WHEN NOT (SELECT k.is_given FROM notify.delivery_consent k WHERE k.delivery = d.id)
                            THEN 'SUPPRESSED'
                        ELSE 'PENDING' END,
                    due_at = clock_timestamp() + r.pause * interval '1 millisecond',
                    sent_at = CASE r.state WHEN 'SENT' THEN clock_timestamp() END,
                    claim = CASE r.state WHEN 'UNKNOWN' THEN d.claim END,
                    attempts = d.attempts + CASE WHEN r.is_attempt AND d.state = 'CLAIMED' THEN 1 ELSE 0 END,
                    last_error = nullif(r.reason, '')
                FROM unnest(?, ?, ?, ?, ?) AS r (id, state, pause, reason, is_attempt)
                WHERE d.id = r.id AND d.claim = ? AND d.state IN ('CLAIMED', 'SENDING', 'UNKNOWN')),
            lease AS MATERIALIZED (
                SELECT id FROM notify.worker WHERE id = ? AND lease_until > clock_timestamp() FOR KEY SHARE)
            UPDATE notify.delivery d
            SET state = 'SENDING', attempts = attempts + 1, tried_at = clock_timestamp()
            FROM lease, notify.delivery_consent k
            WHERE d.id = ANY (?) AND d.claim = lease.id AND d.state = 'CLAIMED'
              AND k.delivery = d.id AND k.is_given
              AND (d.campaign IS NULL OR EXISTS (
                  SELECT FROM notify.campaign c WHERE c.id = d.campaign AND c.state = 'SENDING'))
            RETURNING d.id
            """;

    /**
     * Writes the results, and which of the mails may leave: those that are claimed by this worker, whose lease holds, that
     * are still wanted, and whose campaign goes on. They are SENDING once this returns, and not if it throws.
     */
    public Set<UUID> write(UUID worker, Collection<UUID> ready, List<Result> results) {
        return new HashSet<>(Statements.query(
                database,
                row -> row.getObject(1, UUID.class),
                WRITE,
                column(results, UUID[]::new, Result::delivery),
                column(results, String[]::new, result -> result.state().name()),
                column(results, Long[]::new, result -> result.pause().toMillis()),
                column(results, String[]::new, Result::reason),
                column(results, Boolean[]::new, Result::isAttempt),
                worker,
                worker,
                ready.toArray(UUID[]::new)));
    }

    private static <T> T[] column(List<Result> results, IntFunction<T[]> array, Function<Result, T> value) {
        return results.stream().map(value).toArray(array);
    }
}
