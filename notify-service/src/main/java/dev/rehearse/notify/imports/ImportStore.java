package dev.rehearse.notify.imports;

import dev.rehearse.edge.database.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/** Looks up and confirms the subscriptions of many lines per statement: one statement per line would take minutes. */
@Repository
@ApplicationScoped
class ImportStore {

    /** Enough that the number of statements costs little, few enough that each ends long before its time limit. */
    private static final int AT_ONCE = 2_000;

    private static final String LINES = """
            WITH line AS (SELECT * FROM unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS l(number, email, key, scope, locale, evidence))
            """;

    private static final String LEFT = LINES + """
            SELECT line.number FROM line
            JOIN notify.subscriber b ON b.email_key = line.key
            JOIN notify.subscription s ON s.subscriber = b.id AND s.scope = line.scope
            WHERE s.status = 'UNSUBSCRIBED' OR s.status = 'UNCONFIRMED' AND s.round > 1
            """;

    private static final String CONFIRMED = LINES + """
            SELECT line.number FROM line
            JOIN notify.subscriber b ON b.email_key = line.key
            JOIN notify.subscription s ON s.subscriber = b.id AND s.scope = line.scope
            WHERE s.status = 'CONFIRMED'
            """;

    /** In the order of their keys, so that concurrent imports do not deadlock. */
    private static final String SUBSCRIBERS = LINES + """
            INSERT INTO notify.subscriber (id, email, email_key, asked_at)
            SELECT notify.time_ordered_id(), first.email, first.key, ?
            FROM (SELECT DISTINCT ON (key) email, key FROM line ORDER BY key, number) first ORDER BY first.key
            ON CONFLICT (email_key) DO UPDATE SET asked_at = excluded.asked_at
            """;

    /** Skips those who have unsubscribed, and records the evidence of each confirmation. */
    private static final String SUBSCRIPTIONS = LINES + """
            , imported AS (
                INSERT INTO notify.subscription AS s
                    (id, subscriber, scope, status, round, asked_at, confirmed_at, locale)
                SELECT notify.time_ordered_id(), b.id, line.scope, 'CONFIRMED', 1, now.at, now.at, line.locale
                FROM line JOIN notify.subscriber b ON b.email_key = line.key
                CROSS JOIN (SELECT ?::timestamptz AS at) now
                ORDER BY line.key, line.scope
                ON CONFLICT (subscriber, scope) DO UPDATE
                SET status = 'CONFIRMED', confirmed_at = excluded.confirmed_at, locale = excluded.locale
                WHERE s.status = 'UNCONFIRMED'
                RETURNING s.subscriber, s.scope, s.round, s.locale, s.confirmed_at)
            INSERT INTO notify.consent_event (subscriber, scope, round, locale, event, way, evidence, happened_at)
            SELECT i.subscriber, i.scope, i.round, i.locale, 'IMPORTED', 'OPERATOR', line.evidence, i.confirmed_at
            FROM imported i JOIN notify.subscriber b ON b.id = i.subscriber
            JOIN line ON line.key = b.email_key AND line.scope = i.scope
            ORDER BY line.number
            """;

    /**
     * Discards cached plans, those of foreign keys included: plans made while the tables were small scan a whole table
     * for each line. A new generic plan serves all lines; a custom plan per line would take longer than the line.
     */
    private static final String FORGET_PLANS = "DISCARD PLANS";

    /** Until the end of the transaction. A guess at the number of lines would have a whole table read for each, too. */
    private static final String PLAN_FOR_MANY = "SELECT set_config('enable_nestloop', 'off', TRUE)";

    private final DataSource database;

    ImportStore(DataSource database) {
        this.database = database;
    }

    /** The numbers of the lines whose owners have unsubscribed from the scope and not confirmed it since. */
    Set<Integer> left(List<Consented> lines) {
        var numbers = new HashSet<Integer>();
        each(lines, LEFT, statement -> addNumbers(statement, numbers));
        return numbers;
    }

    /** Counts the lines whose subscription is confirmed already. */
    int confirmed(List<Consented> lines) {
        var numbers = new HashSet<Integer>();
        each(lines, CONFIRMED, statement -> addNumbers(statement, numbers));
        return numbers.size();
    }

    /** Stores the lines' addresses, and keeps them from being erased until the end of the transaction. */
    void lock(List<Consented> lines, Instant now) {
        each(lines, SUBSCRIBERS, statement -> update(statement, now));
    }

    /** Returns how many subscriptions of stored addresses are confirmed by it. In the transaction of the import. */
    int confirm(List<Consented> lines, Instant now) {
        return each(lines, SUBSCRIPTIONS, statement -> update(statement, now));
    }

    private interface Use {
        int of(PreparedStatement statement) throws SQLException;
    }

    private static int addNumbers(PreparedStatement statement, Set<Integer> numbers) throws SQLException {
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return 0;
    }

    private static int update(PreparedStatement statement, Instant now) throws SQLException {
        statement.setObject(7, now.atOffset(ZoneOffset.UTC));
        return statement.executeUpdate();
    }

    /** Returns the sum of what the statement gives for some lines after the other. */
    private int each(List<Consented> lines, String sql, Use use) {
        int sum = 0;
        try (var connection = database.getConnection();
                var planning = connection.createStatement()) {
            planning.execute(FORGET_PLANS);
            planning.execute(PLAN_FOR_MANY);
            for (int from = 0; from < lines.size(); from += AT_ONCE) {
                var some = lines.subList(from, Math.min(lines.size(), from + AT_ONCE));
                try (var statement = connection.prepareStatement(sql)) {
                    set(connection, statement, some);
                    sum += use.of(statement);
                }
            }
        } catch (SQLException e) {
            throw new Failed(e);
        }
        return sum;
    }

    private static void set(Connection connection, PreparedStatement statement, List<Consented> lines)
            throws SQLException {
        statement.setArray(1, connection.createArrayOf("int", column(lines, Consented::number)));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "text", column(lines, line -> line.address().typed())));
        statement.setArray(
                3,
                connection.createArrayOf(
                        "text", column(lines, line -> line.address().key())));
        statement.setArray(4, connection.createArrayOf("text", column(lines, Consented::scope)));
        statement.setArray(
                5,
                connection.createArrayOf(
                        "text", column(lines, line -> line.language().tag())));
        statement.setArray(6, connection.createArrayOf("text", column(lines, Consented::evidence)));
    }

    private static Object[] column(List<Consented> lines, Function<Consented, Object> value) {
        return lines.stream().map(value).toArray();
    }

    /** A failure of the database, with its cause as DatabaseUnavailable looks for it. */
    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1;

        Failed(SQLException cause) {
            super(cause);
        }
    }
}
