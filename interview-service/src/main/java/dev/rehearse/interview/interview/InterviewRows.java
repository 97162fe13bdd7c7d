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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /**
     * What {@link #unchanged} compares: all that can change of an interview, and how far its turns and grades have
     * come, which are only ever added to.
     */
    static final String STATE = """
            SELECT i.id, p.slug, p.title, p.description, p.topic, p.status, i.started_at, i.ended_at, i.end_reason, now(),
                   t.number, t.said_at, g.grades, g.newest
            FROM interview.interview i JOIN interview.practice_test p ON p.id = i.practice_test
            LEFT JOIN LATERAL (SELECT number, said_at FROM interview.turn
                               WHERE interview = i.id ORDER BY number DESC LIMIT 1) t ON true
            CROSS JOIN LATERAL (SELECT count(*) AS grades, max(graded_at) AS newest FROM interview.grade
                                WHERE interview = i.id) g
            WHERE i.secret_hash = ?
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
                end(row, 17));
        return new Read(interview, instant(row, 19));
    }

    /** The interview as it is known, if no turn and no grade was added since. */
    static Optional<Found> unchanged(ResultSet row, RecentInterviews recent) throws SQLException {
        var known = recent.get(row.getObject(1, UUID.class)).orElse(null);
        if (known == null || !isUpToDate(known, row)) {
            return Optional.empty();
        }
        var settings = known.interview().settings();
        var interview = known.interview()
                .withPracticeTest(PracticeTestRows.view(row, settings))
                .ended(end(row, 8));
        return Optional.of(new Found(interview, known.turns(), known.grades(), instant(row, 10)));
    }

    private static boolean isUpToDate(Found known, ResultSet row) throws SQLException {
        var turns = known.turns();
        var grades = known.grades();
        return known.interview().startedAt().equals(instant(row, 7))
                && !turns.isEmpty()
                && turns.getLast().number() == row.getInt(11)
                && turns.getLast().at().equals(instant(row, 12))
                && grades.size() == row.getInt(13)
                && (grades.isEmpty() || newest(grades).equals(instant(row, 14)));
    }

    private static Instant newest(List<Grade> grades) {
        return grades.stream().map(Grade::at).max(Comparator.naturalOrder()).orElseThrow();
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

    /** The end in this column and its reason in the next. */
    private static @Nullable End end(ResultSet row, int column) throws SQLException {
        var reason = row.getString(column + 1);
        return reason == null ? null : new End(EndReason.valueOf(reason), instant(row, column));
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
