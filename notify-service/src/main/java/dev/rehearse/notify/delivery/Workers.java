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
     * A worker's row is its fencing token. Each write before a mail leaves locks the row (FOR KEY SHARE), so
     * reclaiming, which deletes the row, waits for pending writes and prevents later ones. Renewing a lease waits for
     * neither.
     */

    private final DataSource database;

    Workers(DataSource database) {
        this.database = database;
    }

    /**
     * Begins the lease of a new worker.
     *
     * @param slots the maximum number of mails that it sends concurrently
     */
    public void register(UUID worker, Duration lease, int slots) {
        Statements.inTransaction(database, connection -> {
            Statements.update(
                    connection,
                    "INSERT INTO notify.hand (worker, number) SELECT ?, generate_series(0, ? - 1)",
                    worker,
                    slots);
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

    /**
     * Releases a lease: claimed mails return to the queue, and mails in progress are treated like those of an expired
     * lease.
     */
    public int retire(UUID worker) {
        return Statements.inTransaction(database, connection -> {
            Statements.update(connection, "DELETE FROM notify.worker WHERE id = ?", worker);
            return release(connection);
        });
    }

    /**
     * Reclaims the mails of workers whose lease expired. Mails that were not in progress return to the queue. A mail in
     * progress is held as unknown, and its worker may still report the outcome; a transactional mail, or one of a
     * campaign that prefers a duplicate to a loss, is sent again under the same Message-ID.
     */
    public int reclaim() {
        return Statements.inTransaction(database, connection -> {
            Statements.update(connection, "DELETE FROM notify.worker WHERE lease_until < clock_timestamp()");
            return release(connection);
        });
    }

    /** Whether the lease is valid; if so the worker is not reclaimed until the end of the transaction. */
    static boolean hold(Connection connection, UUID worker) throws SQLException {
        return !Statements.query(connection, row -> row.getBoolean(1), """
                SELECT TRUE FROM notify.worker WHERE id = ? AND lease_until > clock_timestamp() FOR KEY SHARE
                """, worker)
                .isEmpty();
    }

    /** Returns how many mails that was about. */
    private static int release(Connection connection) throws SQLException {
        // Before the batches, in which mails in progress would look unsent.
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
                    last_error = 'the lease of its worker expired'
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
