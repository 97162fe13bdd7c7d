package dev.rehearse.notify.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
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

    /**
     * Writes the results, and then which of the mails may leave: those that are claimed by this worker, whose lease
     * holds, that are still wanted, and whose campaign goes on. They are SENDING once this returns, and not if it throws.
     */
    public Set<UUID> write(UUID worker, Collection<UUID> ready, List<Result> results) {
        return Statements.inTransaction(database, connection -> {
            record(connection, worker, results);
            return ready.isEmpty() ? Set.of() : release(connection, worker, ready);
        });
    }

    private static Set<UUID> release(Connection connection, UUID worker, Collection<UUID> ready) throws SQLException {
        if (!Workers.hold(connection, worker)) {
            return Set.of();
        }
        return new HashSet<>(Statements.query(
                connection, row -> row.getObject(1, UUID.class), """
                        UPDATE notify.delivery d
                        SET state = 'SENDING', attempts = attempts + 1, tried_at = clock_timestamp()
                        FROM notify.delivery_consent k
                        WHERE d.id = ANY (?) AND d.claim = ? AND d.state = 'CLAIMED'
                          AND k.delivery = d.id AND k.is_given
                          AND (d.campaign IS NULL OR EXISTS (
                              SELECT FROM notify.campaign c WHERE c.id = d.campaign AND c.state = 'SENDING'))
                        RETURNING d.id
                        """, ready.toArray(UUID[]::new), worker));
    }

    /** A result counts as long as the mail is still this worker's; one that goes back may have lost its purpose by now. */
    private static void record(Connection connection, UUID worker, List<Result> results) throws SQLException {
        if (results.isEmpty()) {
            return;
        }
        Statements.update(
                connection,
                """
                UPDATE notify.delivery d
                SET state = CASE
                        WHEN r.state <> 'PENDING' THEN r.state
                        WHEN c.state = 'CANCELLED' THEN 'CANCELLED'
                        WHEN NOT k.is_given THEN 'SUPPRESSED'
                        ELSE 'PENDING' END,
                    due_at = clock_timestamp() + r.pause * interval '1 millisecond',
                    sent_at = CASE r.state WHEN 'SENT' THEN clock_timestamp() END,
                    claim = CASE r.state WHEN 'UNKNOWN' THEN d.claim END,
                    attempts = d.attempts + CASE WHEN r.is_attempt AND d.state = 'CLAIMED' THEN 1 ELSE 0 END,
                    last_error = nullif(r.reason, '')
                FROM unnest(?, ?, ?, ?, ?) AS r (id, state, pause, reason, is_attempt),
                     notify.delivery_consent k,
                     notify.delivery e LEFT JOIN notify.campaign c ON c.id = e.campaign
                WHERE d.id = r.id AND k.delivery = r.id AND e.id = r.id
                  AND d.claim = ? AND d.state IN ('CLAIMED', 'SENDING', 'UNKNOWN')
                """,
                column(results, UUID[]::new, Result::delivery),
                column(results, String[]::new, result -> result.state().name()),
                column(results, Long[]::new, result -> result.pause().toMillis()),
                column(results, String[]::new, Result::reason),
                column(results, Boolean[]::new, Result::isAttempt),
                worker);
    }

    private static <T> T[] column(List<Result> results, IntFunction<T[]> array, Function<Result, T> value) {
        return results.stream().map(value).toArray(array);
    }
}
