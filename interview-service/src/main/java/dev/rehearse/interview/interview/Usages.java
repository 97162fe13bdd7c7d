package dev.rehearse.interview.interview;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.interview.database.Database;
import dev.rehearse.interview.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts how practice tests are taken. Quizzes started from a report are not counted. */
@Repository
@ApplicationScoped
public class Usages {

    /**
     * Only the latest interviews of each practice test are counted, so that the cost does not grow with their number.
     */
    private static final int LATEST = 1000;

    private static final String RECENT = """
            SELECT i.id, i.ended_at IS NOT NULL OR now() >= i.started_at + CASE i.mode WHEN 'QUIZ' THEN interval '7 days'
                       ELSE CAST(i.settings ->> 'timeLimitSeconds' AS bigint) * interval '1 second' END AS is_over,
                   %s AS is_finished
            FROM interview.interview i
            WHERE i.practice_test = p.id AND i.scored ORDER BY i.started_at DESC LIMIT %d
            """.formatted(Outcomes.FINISHED, LATEST);

    /**
     * Removed interviews that are no older than these, to the month; all of them if there are fewer interviews than the
     * limit.
     */
    private static final String REMOVED = """
            SELECT r.finished, r.fifth, r.interviews FROM interview.removed_interviews r
            WHERE r.practice_test = p.id AND r.month >= coalesce((
                SELECT CAST(date_trunc('month', i.started_at AT TIME ZONE 'UTC') AS date) FROM interview.interview i
                WHERE i.practice_test = p.id AND i.scored ORDER BY i.started_at DESC OFFSET %d LIMIT 1), '-infinity')
            """.formatted(LATEST - 1);

    private static final String COUNTS = """
            SELECT p.id,
                   (SELECT count(*) FROM interview.interview i WHERE i.practice_test = p.id AND i.scored)
                       + (SELECT coalesce(sum(a.interviews), 0) FROM interview.removed_interviews a
                          WHERE a.practice_test = p.id),
                   u.is_over + r.removed, u.finished + r.finished
            FROM interview.practice_test p CROSS JOIN LATERAL (
                SELECT count(*) FILTER (WHERE is_over) AS is_over,
                       count(*) FILTER (WHERE is_over AND is_finished) AS finished
                FROM (%s) recent) u CROSS JOIN LATERAL (
                SELECT coalesce(sum(interviews), 0) AS removed,
                       coalesce(sum(interviews) FILTER (WHERE finished), 0) AS finished
                FROM (%s) removed) r
            """.formatted(RECENT, REMOVED);

    private static final String SCORES = """
            SELECT s.fifth, sum(s.interviews) FROM interview.practice_test p CROSS JOIN LATERAL (
                SELECT %s AS fifth, 1 AS interviews FROM (%s) i WHERE i.is_over AND i.is_finished
                UNION ALL
                SELECT fifth, interviews FROM (%s) removed) s
            WHERE p.id = ? AND s.fifth IS NOT NULL GROUP BY 1
            """.formatted(Outcomes.FIFTH, RECENT, REMOVED);

    private final Database database;

    Usages(Database database) {
        this.database = database;
    }

    /**
     * How a practice test is taken.
     *
     * @param started all interviews ever started, removed ones included
     * @param over of the latest thousand, and of removed ones as recent, those that have ended
     * @param finished of those, the ones with at least as many answers as the shortest test
     */
    public record Usage(long started, long over, long finished) {

        /** A practice test that was never taken. */
        public static final Usage NONE = new Usage(0, 0, 0);

        /** Interviews that ended before the shortest length. */
        public long droppedOut() {
            return over - finished;
        }

        /** The share of interviews that are over, in percent. */
        public long droppedOutPercent() {
            return over == 0 ? 0 : Math.round(100.0 * droppedOut() / over);
        }
    }

    private record Row(UUID practiceTest, Usage usage) {}

    private record Fifth(int number, long interviews) {}

    /** By id of the practice test. */
    public Map<UUID, Usage> all() {
        return query(Usages::usage, COUNTS, List.of()).stream()
                .collect(Collectors.toMap(Row::practiceTest, Row::usage));
    }

    private static Row usage(ResultSet row) throws SQLException {
        return new Row(row.getObject(1, UUID.class), new Usage(row.getLong(2), row.getLong(3), row.getLong(4)));
    }

    /**
     * How many of the latest finished interviews earned up to one fifth of the attainable points, two fifths, and so
     * on: five numbers.
     */
    public List<Long> scores(UUID practiceTest) {
        Map<Integer, Long> found =
                query(row -> new Fifth(row.getInt(1), row.getLong(2)), SCORES, List.of(practiceTest)).stream()
                        .collect(Collectors.toMap(Fifth::number, Fifth::interviews));
        Function<Integer, Long> counted = number -> found.getOrDefault(number, 0L);
        return List.of(0, 1, 2, 3, 4).stream().map(counted).toList();
    }

    private <T> List<T> query(Statements.Row<T> row, String sql, List<Object> parameters) {
        return database.on(statements -> statements.query(row, sql, parameters));
    }
}
