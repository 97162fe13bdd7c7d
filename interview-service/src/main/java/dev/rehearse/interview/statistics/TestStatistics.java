package dev.rehearse.interview.statistics;

import java.util.List;

/**
 * Statistics of a practice test.
 *
 * @param practiceTest its slug
 * @param title of the practice test
 * @param interviews number of interviews they are based on
 * @param items those that most need a review first
 * @param agreement of the language model with the local grader, by rubric point, the lowest first; empty if no language
 *     model has graded
 */
public record TestStatistics(
        String practiceTest, String title, long interviews, List<ItemStatistic> items, List<PointAgreement> agreement) {

    public TestStatistics {
        items = List.copyOf(items);
        agreement = List.copyOf(agreement);
    }
}
