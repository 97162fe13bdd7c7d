package dev.rehearse.notify.delivery;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.notify.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Queues one mail for each subscriber of a campaign: in the background, all in one transaction, once. */
@Repository
@ApplicationScoped
public class Audience {

    /** A million subscribers take a minute at most; the usual limit of a statement is meant for requests. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /**
     * Mails that are claimed together: enough that a claim costs little, and few enough that each replica gets its
     * share.
     */
    private static final int BATCH = 250;

    private static final String CONFIRMED = """
            FROM notify.subscription s JOIN notify.subscriber b ON b.id = s.subscriber
                JOIN notify.scope o ON o.path = s.scope
            WHERE s.status = 'CONFIRMED'
              AND coalesce(o.moved_to, o.path) IN (
                  SELECT coalesce(w.moved_to, w.path) FROM notify.scope w WHERE w.path = ANY (?))
              AND NOT EXISTS (SELECT FROM notify.suppression p WHERE p.email_key = b.email_key)
            """;

    private final DataSource database;

    Audience(DataSource database) {
        this.database = database;
    }

    /**
     * The scopes whose subscribers are notified, by whichever of their names, former or current: everything, and the
     * track, section and topic.
     */
    public static List<String> scopes(String topic) {
        var scopes = new ArrayList<String>();
        scopes.add(Scope.EVERYTHING);
        for (int slash = topic.indexOf('/'); slash >= 0; slash = topic.indexOf('/', slash + 1)) {
            scopes.add(topic.substring(0, slash));
        }
        scopes.add(topic);
        return scopes;
    }

    /** Counts the subscribers that a campaign about the topic would have now. */
    public long size(String topic) {
        return Statements.inTransaction(
                database,
                connection -> Statements.query(
                                connection,
                                row -> row.getLong(1),
                                "SELECT count(DISTINCT s.subscriber) " + CONFIRMED,
                                (Object) scopes(topic).toArray(String[]::new))
                        .getFirst());
    }

    private record Waiting(UUID campaign, String topic) {}

    /** Queues the mails of one campaign that has none yet, if no other replica is at it; returns whether it did. */
    public boolean queueNext() {
        return Statements.inTransaction(database, connection -> {
            int usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, (int) LONGEST.toMillis());
            try {
                var waiting = Statements.query(
                        connection, row -> new Waiting(row.getObject(1, UUID.class), row.getString(2)), """
                        SELECT id, topic FROM notify.campaign
                        WHERE state IN ('SENDING', 'PAUSED') AND queued_at IS NULL
                          AND pg_try_advisory_xact_lock(hashtextextended('audience ' || id, 0))
                        ORDER BY launched_at LIMIT 1
                        """);
                return !waiting.isEmpty() && queue(connection, waiting.getFirst());
            } finally {
                connection.setNetworkTimeout(Runnable::run, usual);
            }
        });
    }

    /** So many mails may have come at once that the database's plans for them are out of date. */
    public void analyzeTables() {
        Statements.inTransaction(
                database, connection -> Statements.update(connection, "ANALYZE notify.delivery, notify.batch"));
    }

    private static boolean queue(Connection connection, Waiting waiting) throws SQLException {
        // Checked again under the lock: another replica may have just finished.
        var isOpen = Statements.query(
                connection,
                row -> row.getBoolean(1),
                "SELECT queued_at IS NULL FROM notify.campaign WHERE id = ?",
                waiting.campaign());
        if (!isOpen.getFirst()) {
            return true;
        }
        // Without a due time, so that a clock of the database that is set back does not delay it.
        int mails = Statements.update(
                connection,
                """
                INSERT INTO notify.delivery
                    (id, purpose, subscription, subscriber, round, campaign, batch, state, attempts, created_at, due_at)
                SELECT notify.time_ordered_id(), 'LAUNCH', subscription, subscriber, round, ?, (row_number() OVER () - 1) / ?,
                    'PENDING', 0, statement_timestamp(), NULL
                FROM (SELECT DISTINCT ON (s.subscriber) s.id AS subscription, s.subscriber, s.round
                """ + CONFIRMED + """
                    ORDER BY s.subscriber, length(coalesce(o.moved_to, o.path)) DESC, o.moved_to IS NOT NULL) audience
                """,
                waiting.campaign(),
                BATCH,
                scopes(waiting.topic()).toArray(String[]::new));
        Statements.update(
                connection,
                "INSERT INTO notify.batch (campaign, number) SELECT ?, generate_series(0, (? - 1) / ?)",
                waiting.campaign(),
                mails,
                BATCH);
        Statements.update(
                connection,
                "UPDATE notify.campaign SET queued_at = clock_timestamp(), candidates = ? WHERE id = ?",
                mails,
                waiting.campaign());
        return true;
    }
}
