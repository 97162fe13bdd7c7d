package dev.rehearse.notify.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Where workers get their mails. Any number of them take from it, and none gets what another one has (SKIP LOCKED). A mail
 * is its worker's until the worker says what came of it, or its lease runs out: see {@link Workers}.
 */
@ApplicationScoped
public class Queue {

    private final DataSource database;

    Queue(DataSource database) {
        this.database = database;
    }

    /**
     * What a worker has claimed.
     *
     * @param unaddressed mails that cannot be written, because their subscriber has been erased
     */
    public record Claimed(List<Letter> letters, Set<UUID> unaddressed) {

        /** Nothing. */
        public static final Claimed NONE = new Claimed(List.of(), Set.of());

        public boolean isEmpty() {
            return letters.isEmpty() && unaddressed.isEmpty();
        }
    }

    /** Claims mails that are due of the campaigns under way, as many of each. */
    public Claimed campaignMails(UUID worker, int atMost) {
        return claim(worker, """
                SELECT due.id
                FROM notify.campaign c CROSS JOIN LATERAL (
                    SELECT q.id FROM notify.delivery q
                    WHERE q.campaign = c.id AND q.state = 'PENDING' AND q.due_at <= statement_timestamp()
                    ORDER BY q.due_at
                    LIMIT (SELECT greatest(1, ? / count(*)) FROM notify.campaign WHERE state = 'SENDING')
                    FOR UPDATE SKIP LOCKED) due
                WHERE c.state = 'SENDING' AND c.queued_at IS NOT NULL
                """, atMost);
    }

    /** Claims mails that are due and belong to no campaign: somebody waits for each. */
    public Claimed singleMails(UUID worker, int atMost) {
        return claim(worker, """
                SELECT id FROM notify.delivery
                WHERE campaign IS NULL AND state = 'PENDING' AND due_at <= statement_timestamp()
                ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED
                """, atMost);
    }

    /**
     * Gives back what the worker does not know it has: the database may commit a claim and the connection be lost before it
     * says so.
     *
     * @param inHand what it knows of
     */
    public void giveBackAllBut(UUID worker, Collection<UUID> inHand) {
        Statements.update(database, """
                UPDATE notify.delivery SET state = 'PENDING', claim = NULL
                WHERE claim = ? AND state = 'CLAIMED' AND id <> ALL (?)
                """, worker, inHand.toArray(UUID[]::new));
    }

    private Claimed claim(UUID worker, String due, int atMost) {
        return Statements.inTransaction(
                database,
                connection -> Workers.hold(connection, worker)
                        ? claimed(connection, ids(connection, worker, due, atMost))
                        : Claimed.NONE);
    }

    private static List<UUID> ids(Connection connection, UUID worker, String due, int atMost) throws SQLException {
        return Statements.query(
                connection,
                row -> row.getObject(1, UUID.class),
                "WITH due AS MATERIALIZED (" + due + ") UPDATE notify.delivery d SET state = 'CLAIMED', claim = ?"
                        + " FROM due WHERE d.id = due.id RETURNING d.id",
                atMost,
                worker);
    }

    private static Claimed claimed(Connection connection, List<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return Claimed.NONE;
        }
        var letters = Letters.of(connection, ids);
        var unaddressed = new HashSet<>(ids);
        unaddressed.removeAll(letters.stream().map(Letter::delivery).collect(Collectors.toSet()));
        return new Claimed(letters, unaddressed);
    }
}
