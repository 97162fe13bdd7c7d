package dev.rehearse.notify.delivery;

import dev.rehearse.edge.database.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/** The leases of workers that send mail, on the database's clock. */
@Repository
@ApplicationScoped
public class Workers {

    /*
     * A worker's row is its fencing token. Whatever it writes before a mail leaves locks the row (FOR KEY SHARE), so taking
     * over, which deletes the row, waits for what is being written and nothing is written after it. Renewing a lease does not
     * wait for either.
     */

    private final DataSource database;

    Workers(DataSource database) {
        this.database = database;
    }

    /**
     * Begins the lease of a new worker.
     *
     * @param hands how many mails it hands over at the same time, at most
     */
    public void register(UUID worker, Duration lease, int hands) {
        Statements.inTransaction(database, connection -> {
            Statements.update(
                    connection,
                    "INSERT INTO notify.hand (worker, number) SELECT ?, generate_series(0, ? - 1)",
                    worker,
                    hands);
            return Statements.update(
                    connection,
                    "INSERT INTO notify.worker VALUES (?, clock_timestamp() + ? * interval '1 millisecond')",
                    worker,
                    lease.toMillis());
        });
    }

    /** Renews the lease; false if it expired and its mails were reclaimed. */
    public boolean renew(UUID worker, Duration lease) {
        return Statements.update(
                        database,
                        "UPDATE notify.worker SET lease_until = clock_timestamp() + ? * interval '1 millisecond' WHERE id = ?",
                        lease.toMillis(),
                        worker)
                == 1;
    }

    /** Ends a lease in good order: what is claimed goes back into the queue, and what may have left is looked after. */
    public int retire(UUID worker) {
        return Statements.inTransaction(database, connection -> {
            Statements.update(connection, "DELETE FROM notify.worker WHERE id = ?", worker);
            return release(connection);
        });
    }

    /**
     * Takes over the mails of workers whose lease has run out. What had not left goes back into the queue. What may have
     * left is held as unknown, and its worker may still say how it went; a single mail, or one of a campaign that prefers
     * a second mail to none, goes out again under the same Message-ID.
     */
    public int takeOver() {
        return Statements.inTransaction(database, connection -> {
            Statements.update(connection, "DELETE FROM notify.worker WHERE lease_until < clock_timestamp()");
            return release(connection);
        });
    }

    /** Whether the lease holds; if so it is not taken over until the end of the transaction. */
    static boolean hold(Connection connection, UUID worker) throws SQLException {
        return !Statements.query(connection, row -> row.getBoolean(1), """
                SELECT TRUE FROM notify.worker WHERE id = ? AND lease_until > clock_timestamp() FOR KEY SHARE
                """, worker)
                .isEmpty();
    }

    /** Returns how many mails that was about. */
    private static int release(Connection connection) throws SQLException {
        // Before the batches, in which what was in hand would look untouched.
        int open = Statements.update(connection, """
                WITH lost AS (
                    DELETE FROM notify.hand h WHERE NOT EXISTS (SELECT FROM notify.worker w WHERE w.id = h.worker)
                    RETURNING h.worker, h.delivery, h.since),
                open AS (
                    SELECT lost.*,
                        coalesce(c.on_unknown, 'RESEND') = 'HOLD' OR c.state = 'CANCELLED' AS is_held
                    FROM lost JOIN notify.delivery d ON d.id = lost.delivery
                    LEFT JOIN notify.campaign c ON c.id = d.campaign)
                UPDATE notify.delivery d
                SET state = CASE WHEN is_held THEN 'UNKNOWN' ELSE 'PENDING' END,
                    claim = CASE WHEN is_held THEN open.worker END,
                    due_at = CASE WHEN is_held THEN d.due_at ELSE clock_timestamp() END,
                    attempts = d.attempts + 1,
                    tried_at = open.since,
                    last_error = 'the worker did not come back'
                FROM open WHERE d.id = open.delivery AND d.state IN ('PENDING', 'CLAIMED', 'CANCELLED')
                """);
        int claimed = Statements.update(connection, """
                UPDATE notify.delivery d SET state = 'PENDING', claim = NULL, due_at = clock_timestamp()
                WHERE d.claim IS NOT NULL AND d.state = 'CLAIMED'
                  AND NOT EXISTS (SELECT FROM notify.worker w WHERE w.id = d.claim)
                """);
        long inBatches =
                Statements.query(connection, row -> row.getLong(1), """
                WITH lost AS (
                    UPDATE notify.batch b SET worker = NULL
                    WHERE b.worker IS NOT NULL AND NOT EXISTS (SELECT FROM notify.worker w WHERE w.id = b.worker)
                    RETURNING b.campaign, b.number)
                SELECT count(*) FROM lost JOIN notify.delivery d ON d.campaign = lost.campaign AND d.batch = lost.number
                WHERE d.state = 'PENDING' AND d.due_at IS NULL
                """).getFirst();
        return open + claimed + (int) inBatches;
    }
}
