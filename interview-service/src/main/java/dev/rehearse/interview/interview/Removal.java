package dev.rehearse.interview.interview;

import dev.rehearse.edge.database.Repository;

/** The statement that removes interviews with all their turns, and adds them to the totals that are kept. */
@Repository
final class Removal {

    private Removal() {}

    /**
     * The statement that removes rows {@code i} and returns their ids. It updates the totals in a fixed order, so that
     * concurrent removals cannot deadlock.
     *
     * @param which the condition with its limit and its lock: what follows WHERE
     */
    static String of(String which) {
        return """
                WITH gone AS MATERIALIZED (
                    SELECT i.id, i.practice_test, i.scored, i.settings, i.started_at FROM interview.interview i WHERE %s),
                counted AS (
                    INSERT INTO interview.removed_interviews AS r (practice_test, month, finished, fifth, interviews)
                    SELECT practice_test, month, finished, CASE WHEN finished THEN fifth END, count(*)
                    FROM (SELECT i.practice_test, CAST(date_trunc('month', i.started_at AT TIME ZONE 'UTC') AS date) AS month,
                                 %s AS finished, %s AS fifth
                          FROM gone i WHERE i.scored) went
                    GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
                    ON CONFLICT (practice_test, month, finished, fifth)
                    DO UPDATE SET interviews = r.interviews + excluded.interviews)
                DELETE FROM interview.interview WHERE id IN (SELECT id FROM gone) RETURNING id
                """.formatted(which, Outcomes.FINISHED, Outcomes.FIFTH);
    }
}
