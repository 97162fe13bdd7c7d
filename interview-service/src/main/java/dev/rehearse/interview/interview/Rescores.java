package dev.rehearse.interview.interview;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.interview.database.Database;
import dev.rehearse.interview.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Later results of interviews, and the interviews of a practice test in order. */
@Repository
@ApplicationScoped
public class Rescores {

    /**
     * Interviews that are over, in the order of their ids, so that each is visited once even if others are added
     * meanwhile.
     */
    private static final String OVER = """
            SELECT i.id FROM interview.interview i JOIN interview.practice_test p ON p.id = i.practice_test
            WHERE p.slug = ? AND i.id > ? AND i.scored
              AND (i.ended_at IS NOT NULL OR now() >= i.started_at + CASE i.mode WHEN 'QUIZ' THEN interval '7 days'
                     ELSE CAST(i.settings ->> 'timeLimitSeconds' AS bigint) * interval '1 second' END)
            ORDER BY i.id LIMIT ?
            """;

    private static final String LATEST = """
            SELECT item_pool, answers, ability, standard_error, level, scored_at FROM interview.rescore
            WHERE interview = ? ORDER BY number DESC LIMIT 1
            """;

    /** Of two concurrent requests one finds its number taken, and stores nothing. */
    private static final String INSERT = """
            INSERT INTO interview.rescore (interview, number, item_pool, answers, ability, standard_error, level, scored_at)
            SELECT i.id, coalesce((SELECT max(number) FROM interview.rescore WHERE interview = i.id), 0) + 1,
                   ?, ?, ?, ?, CAST(? AS text), now()
            FROM interview.interview i WHERE i.id = ? ON CONFLICT DO NOTHING
            """;

    private final Database database;

    Rescores(Database database) {
        this.database = database;
    }

    /** Ids of the practice test's interviews that are over and scored, after this id. */
    public List<UUID> interviewsOver(String practiceTest, UUID after, int most) {
        return query(row -> row.getObject(1, UUID.class), OVER, List.of(practiceTest, after, most));
    }

    /** The latest result of an interview. */
    public Optional<Rescore> latest(UUID interview) {
        return query(Rescores::rescore, LATEST, List.of(interview)).stream().findFirst();
    }

    /** Does nothing for an interview that was deleted meanwhile. */
    public void add(UUID interview, Rescore rescore) {
        database.on(statements -> statements.update(
                INSERT,
                Arrays.<@Nullable Object>asList(
                        rescore.itemPool(),
                        rescore.answers(),
                        rescore.ability(),
                        rescore.standardError(),
                        rescore.level(),
                        interview)));
    }

    private static Rescore rescore(ResultSet row) throws SQLException {
        return new Rescore(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getDouble(3),
                row.getDouble(4),
                row.getString(5),
                Statements.instant(row, 6));
    }

    private <T> List<T> query(Statements.Row<T> row, String sql, List<? extends @Nullable Object> parameters) {
        return database.on(statements -> statements.query(row, sql, parameters));
    }
}
