package dev.rehearse.interview.statistics;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.interview.database.Database;
import dev.rehearse.interview.interview.Grade;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The scores of all items asked in scored interviews that are over. */
@Repository
@ApplicationScoped
class ItemScores {

    /** The practice test's latest interviews; its parameters are the slug and their number. */
    static final String NEWEST = """
            WITH over AS (
                SELECT i.id FROM interview.interview i JOIN interview.practice_test p ON p.id = i.practice_test
                WHERE p.slug = ? AND i.scored AND i.ended_at IS NOT NULL
                ORDER BY i.ended_at DESC, i.id LIMIT ?)
            """;

    /**
     * The grade that counts: in the last turn that was graded, the first grade with a score, as in a report, but never
     * the candidate's own. Candidates judge differently, which would count as a property of the item.
     */
    private static final String OF_NEWEST = NEWEST + """
            SELECT DISTINCT ON (q.interview, q.number) q.interview, q.item, q.item_version, g.score, g.maximum
            FROM over
            JOIN interview.turn q ON q.interview = over.id AND q.kind = 'QUESTION'
            LEFT JOIN interview.turn t ON t.interview = q.interview AND t.question = q.question
            LEFT JOIN interview.grade g ON g.interview = t.interview AND g.turn = t.number AND g.grader <> ?
            ORDER BY q.interview, q.number, (g.number IS NULL), t.number DESC, (g.score IS NULL), g.number
            """;

    private final Database database;

    ItemScores(Database database) {
        this.database = database;
    }

    /** Of the practice test's latest interviews, in the order of interviews and questions. */
    List<ItemScore> ofNewest(String practiceTest, int interviews) {
        return database.on(statements ->
                statements.query(ItemScores::score, OF_NEWEST, List.of(practiceTest, interviews, Grade.SELF)));
    }

    private static ItemScore score(ResultSet row) throws SQLException {
        @Nullable Integer score = row.getObject(4, Integer.class);
        return new ItemScore(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getInt(3),
                score,
                score == null ? 1 : row.getInt(5));
    }
}
