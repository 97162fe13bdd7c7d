package dev.rehearse.interview.interview;

import static dev.rehearse.interview.database.Statements.instant;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.interview.interview.Interview.End;
import dev.rehearse.interview.interview.Interviews.Beginning;
import dev.rehearse.interview.limit.StartLimits;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.practicetest.Mode;
import dev.rehearse.interview.practicetest.PracticeTestRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Maps interviews to rows of the database. */
@Repository
final class InterviewRows {

    private static final String SELECT = """
            SELECT i.id, p.slug, p.title, p.description, p.topic, p.status, i.item_pool, CAST(i.settings AS text), i.mode,
                   i.kinds, i.items, i.seen, i.shuffled, i.scored, i.seed, i.started_at, i.ended_at, i.end_reason, now()
            FROM interview.interview i JOIN interview.practice_test p ON p.id = i.practice_test
            """;
    /** Three queries, each with its parameters: the interview, its turns, its grades. */
    static final String BY_SECRET = by("secret_hash");

    static final String BY_SHARE = by("shared_hash");

    static final String BY_ID = by("id");

    /**
     * Stores an interview with its first question if its client has a start left, all in one statement; returns a row
     * with the time, or none if there was no start left.
     */
    static final String BEGIN = "WITH s AS (" + StartLimits.TAKE + "), " + """
            i AS (
                INSERT INTO interview.interview (id, secret_hash, practice_test, item_pool, settings, seed, started_at,
                                                 mode, kinds, items, seen, shuffled, scored)
                SELECT ?, ?, ?, ?, CAST(? AS jsonb), ?, now(), ?, ?, CAST(? AS uuid[]), ?, ?, ? FROM s
                RETURNING id),
            t AS (
                INSERT INTO interview.turn (interview, number, kind, question, item, item_version, model, texts, said_at)
                SELECT id, 1, 'QUESTION', 1, ?, ?, CAST(? AS jsonb), '{}', now() FROM i)
            SELECT now() FROM s
            """;

    private InterviewRows() {}

    private static String by(String column) {
        return SELECT + "WHERE i." + column + " = ?; "
                + TurnRows.of("SELECT id FROM interview.interview WHERE " + column + " = ?");
    }

    /** An interview without its turns. */
    record Read(Interview interview, Instant now) {}

    static Read read(ResultSet row) throws SQLException {
        var settings = PracticeTestRows.settings(row.getString(8));
        var interview = new Interview(
                row.getObject(1, UUID.class),
                PracticeTestRows.view(row, settings),
                row.getObject(7, UUID.class),
                settings,
                plan(row),
                row.getLong(15),
                instant(row, 16),
                end(row));
        return new Read(interview, instant(row, 19));
    }

    private static Plan plan(ResultSet row) throws SQLException {
        var kinds = (String[]) row.getArray(10).getArray();
        var items = row.getArray(11);
        return new Plan(
                Mode.valueOf(row.getString(9)),
                Arrays.stream(kinds).flatMap(word -> Kind.of(word).stream()).toList(),
                items == null ? List.of() : List.of((UUID[]) items.getArray()),
                List.of((UUID[]) row.getArray(12).getArray()),
                row.getBoolean(13),
                row.getBoolean(14));
    }

    private static @Nullable End end(ResultSet row) throws SQLException {
        var reason = row.getString(18);
        return reason == null ? null : new End(EndReason.valueOf(reason), instant(row, 17));
    }

    static List<@Nullable Object> parameters(Beginning beginning) {
        var interview = beginning.interview();
        var plan = interview.plan();
        return Arrays.asList(
                interview.id(),
                beginning.secret().hash(),
                beginning.practiceTest(),
                interview.itemPool(),
                PracticeTestRows.written(interview.settings()),
                interview.seed(),
                plan.mode().name(),
                plan.kinds().stream().map(Kind::word).toArray(String[]::new),
                plan.items().isEmpty() ? null : plan.items().toArray(UUID[]::new),
                plan.seen().toArray(UUID[]::new),
                plan.shuffled(),
                plan.scored());
    }
}
