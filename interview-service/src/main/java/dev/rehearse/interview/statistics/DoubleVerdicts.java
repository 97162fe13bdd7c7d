package dev.rehearse.interview.statistics;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.interview.database.Database;
import dev.rehearse.interview.interview.Grade.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The verdicts of answers that two graders have graded. */
@Repository
@ApplicationScoped
class DoubleVerdicts {

    /**
     * An answer counts once per first grader, by the last turn that both graded, so with its replies to follow-ups, and
     * by the newest grade of it. Grades without a score count: a score is withheld because the graders disagree.
     */
    private static final String OF_NEWEST = ItemScores.NEWEST + """
            , graded AS (
                SELECT DISTINCT ON (q.interview, q.number, g.grader)
                       q.item, q.item_version, g.grader, g.second_grader, g.points, g.second_verdicts
                FROM over
                JOIN interview.turn q ON q.interview = over.id AND q.kind = 'QUESTION'
                JOIN interview.turn t ON t.interview = q.interview AND t.question = q.question
                JOIN interview.grade g ON g.interview = t.interview AND g.turn = t.number
                WHERE g.second_verdicts IS NOT NULL
                ORDER BY q.interview, q.number, g.grader, t.number DESC, g.number DESC)
            SELECT item, item_version, p ->> 'id', grader, second_grader, p ->> 'verdict', second_verdicts ->> (p ->> 'id'), count(*)
            FROM graded CROSS JOIN jsonb_array_elements(points) p
            WHERE second_verdicts ->> (p ->> 'id') IS NOT NULL
            GROUP BY 1, 2, 3, 4, 5, 6, 7
            """;

    private final Database database;

    DoubleVerdicts(Database database) {
        this.database = database;
    }

    /** What two graders judge: a rubric point of an item's version. */
    record Judged(ItemKey item, String point, String grader, String second) {}

    /** How many answers got this pair of verdicts. */
    record Count(Judged judged, Verdict first, Verdict second, int answers) {}

    /** Of the practice test's latest interviews, in no order. */
    List<Count> ofNewest(String practiceTest, int interviews) {
        return database.on(
                statements -> statements.query(DoubleVerdicts::count, OF_NEWEST, List.of(practiceTest, interviews)));
    }

    private static Count count(ResultSet row) throws SQLException {
        var item = new ItemKey(row.getObject(1, UUID.class), row.getInt(2));
        var judged = new Judged(item, row.getString(3), row.getString(4), row.getString(5));
        return new Count(judged, verdict(row.getString(6)), verdict(row.getString(7)), row.getInt(8));
    }

    /** From the word that is stored in JSON. */
    private static Verdict verdict(String word) {
        return Verdict.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
