package dev.rehearse.notify.delivery;

import dev.rehearse.edge.database.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The queue of deliveries in PostgreSQL. Workers claim from it concurrently, and none gets what another one holds (SKIP
 * LOCKED). A worker holds a mail until it records the outcome or its lease expires: see {@link Workers}.
 */
@Repository
@ApplicationScoped
public class Queue {

    private static final int DROPPED_AT_ONCE = 10_000;
    private static final int BATCHES_DROPPED_AT_ONCE = 40;

    private static final String CAMPAIGNS = """
            SELECT due.id
            FROM notify.campaign c CROSS JOIN LATERAL (
                SELECT q.id FROM notify.delivery q
                WHERE q.campaign = c.id AND q.state = 'PENDING' AND q.next_try <= statement_timestamp()
                ORDER BY q.next_try
                LIMIT (SELECT greatest(1, ? / count(*)) FROM notify.campaign WHERE state = 'SENDING')
                FOR UPDATE SKIP LOCKED) due
            WHERE c.state = 'SENDING' AND c.queued_at IS NOT NULL
            """;
    private static final String SINGLE = """
            SELECT id FROM notify.delivery
            WHERE campaign IS NULL AND state = 'PENDING' AND next_try <= statement_timestamp()
            ORDER BY next_try LIMIT ? FOR UPDATE SKIP LOCKED
            """;

    private static final String CLAIM_BATCH = """
            UPDATE notify.batch SET worker = ? WHERE (campaign, number) = (
                SELECT waiting.campaign, waiting.number
                FROM (SELECT id FROM notify.campaign WHERE state = 'SENDING' ORDER BY random()) c
                CROSS JOIN LATERAL (
                    SELECT b.campaign, b.number FROM notify.batch b WHERE b.campaign = c.id AND b.worker IS NULL
                    ORDER BY b.number LIMIT 1 FOR UPDATE SKIP LOCKED) waiting
                LIMIT 1)
            RETURNING campaign, number
            """;

    private final DataSource database;

    Queue(DataSource database) {
        this.database = database;
    }

    /**
     * What a worker has claimed.
     *
     * @param unaddressed mails that cannot be written, because their subscriber has been erased
     */
    public record Claimed(List<OutboundMessage> messages, Set<UUID> unaddressed) {

        /** Nothing. */
        public static final Claimed NONE = new Claimed(List.of(), Set.of());

        public boolean isEmpty() {
            return messages.isEmpty() && unaddressed.isEmpty();
        }
    }

    /**
     * Claims mails of the campaigns under way: those that are due again, as many of each campaign, and if there are not
     * so many, a batch of those that have not been tried.
     */
    public Claimed campaignMails(UUID worker, int atMost) {
        return claim(worker, (connection, messages) -> {
            forgetFinished(connection, worker);
            int due = claimDue(connection, messages, worker, CAMPAIGNS, atMost);
            if (due < atMost) {
                claimBatch(connection, messages, worker);
            }
        });
    }

    /** Claims transactional mails that are due; a person waits for each. */
    public Claimed transactionalMails(UUID worker, int atMost) {
        return claim(worker, (connection, messages) -> claimDue(connection, messages, worker, SINGLE, atMost));
    }

    /**
     * Releases claimed mails that the worker does not know of: a claim may be committed although the connection was
     * lost before the reply.
     *
     * @param inProgress the mails that it is sending
     */
    public void releaseAllBut(UUID worker, Collection<UUID> inProgress) {
        var kept = inProgress.toArray(UUID[]::new);
        Statements.inTransaction(database, connection -> {
            Statements.update(connection, """
                    UPDATE notify.batch b SET worker = NULL
                    WHERE worker = ? AND NOT EXISTS (
                        SELECT FROM notify.delivery d WHERE d.campaign = b.campaign AND d.batch = b.number AND d.id = ANY (?))
                    """, worker, kept);
            return Statements.update(connection, """
                    UPDATE notify.delivery d SET state = 'PENDING', claim = NULL, due_at = clock_timestamp()
                    WHERE claim = ? AND state = 'CLAIMED' AND id <> ALL (?)
                      AND NOT EXISTS (SELECT FROM notify.hand h WHERE h.delivery = d.id)
                    """, worker, kept);
        });
    }

    /**
     * Removes some mails of cancelled campaigns from the queue; returns whether there may be more. Claimed mails are
     * cancelled when their worker requests permission to send them.
     */
    public boolean dropCancelled() {
        return Statements.inTransaction(database, connection -> {
            int due = Statements.update(connection, """
                    UPDATE notify.delivery SET state = 'CANCELLED' WHERE id IN (
                        SELECT d.id FROM notify.campaign c JOIN notify.delivery d ON d.campaign = c.id
                        WHERE c.state = 'CANCELLED' AND d.next_try IS NOT NULL AND d.state = 'PENDING'
                        LIMIT ? FOR UPDATE OF d SKIP LOCKED)
                    """, DROPPED_AT_ONCE);
            int batches = Statements.query(connection, row -> row.getInt(1), """
                    WITH dropped AS (
                        DELETE FROM notify.batch WHERE (campaign, number) IN (
                            SELECT b.campaign, b.number FROM notify.campaign c JOIN notify.batch b ON b.campaign = c.id
                            WHERE c.state = 'CANCELLED' AND b.worker IS NULL
                            LIMIT ? FOR UPDATE OF b SKIP LOCKED)
                        RETURNING campaign, number),
                    cancelled AS (
                        UPDATE notify.delivery d SET state = 'CANCELLED' FROM dropped
                        WHERE d.campaign = dropped.campaign AND d.batch = dropped.number
                          AND d.state = 'PENDING' AND d.due_at IS NULL
                          AND NOT EXISTS (SELECT FROM notify.hand h WHERE h.delivery = d.id))
                    SELECT count(*) FROM dropped
                    """, BATCHES_DROPPED_AT_ONCE)
                    .getFirst();
            return due == DROPPED_AT_ONCE || batches == BATCHES_DROPPED_AT_ONCE;
        });
    }

    /** Mails of a campaign that are claimed together. */
    record Batch(UUID campaign, int number) {}

    private interface Claim {
        void into(Connection connection, OutboundMessages messages) throws SQLException;
    }

    private Claimed claim(UUID worker, Claim claim) {
        return Statements.inTransaction(database, connection -> {
            if (!Workers.hold(connection, worker)) {
                return Claimed.NONE;
            }
            var messages = new OutboundMessages();
            claim.into(connection, messages);
            return messages.found();
        });
    }

    private static int claimDue(Connection connection, OutboundMessages messages, UUID worker, String due, int atMost)
            throws SQLException {
        List<UUID> ids = Statements.query(
                connection,
                row -> row.getObject(1, UUID.class),
                "WITH due AS MATERIALIZED (" + due + ") UPDATE notify.delivery d SET state = 'CLAIMED', claim = ?"
                        + " FROM due WHERE d.id = due.id RETURNING d.id",
                atMost,
                worker);
        messages.add(connection, ids);
        return ids.size();
    }

    /** Claims a batch; a batch that was claimed before may have nothing left. */
    private static void claimBatch(Connection connection, OutboundMessages messages, UUID worker) throws SQLException {
        List<Batch> claimed;
        do {
            claimed = Statements.query(
                    connection, row -> new Batch(row.getObject(1, UUID.class), row.getInt(2)), CLAIM_BATCH, worker);
            for (Batch batch : claimed) {
                messages.addBatch(connection, batch);
            }
        } while (!claimed.isEmpty() && messages.found().isEmpty());
    }

    private static void forgetFinished(Connection connection, UUID worker) throws SQLException {
        Statements.update(connection, """
                DELETE FROM notify.batch b
                WHERE b.worker = ? AND NOT EXISTS (
                    SELECT FROM notify.delivery d
                    WHERE d.campaign = b.campaign AND d.batch = b.number AND d.state = 'PENDING' AND d.due_at IS NULL)
                """, worker);
    }
}
