package dev.rehearse.interview.interview;

import dev.rehearse.edge.database.Repository;

/** Outcomes of an interview, as SQL expressions about a row {@code i}. */
@Repository
final class Outcomes {

    /** Whether it has at least as many answers as the shortest test. */
    static final String FINISHED = """
            ((SELECT count(*) FROM interview.turn t WHERE t.interview = i.id AND t.kind = 'ANSWER')
                >= CAST(i.settings ->> 'minimumLength' AS bigint))
            """;

    /** Which fifth of the attainable points was earned, from 0 to 4; null if nothing has a score. */
    static final String FIFTH = """
            CAST(least(4, floor(5 * (
                SELECT sum(g.score) / CAST(nullif(sum(g.maximum), 0) AS double precision)
                FROM (SELECT DISTINCT ON (t.question) g.score, g.maximum
                      FROM interview.turn t JOIN interview.grade g ON g.interview = t.interview AND g.turn = t.number
                      WHERE t.interview = i.id
                      ORDER BY t.question, g.turn DESC, g.score IS NULL, g.number) g
                WHERE g.score IS NOT NULL))) AS smallint)
            """;

    private Outcomes() {}
}
