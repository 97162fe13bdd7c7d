package dev.rehearse.interview.statistics;

import java.util.List;

/**
 * Statistics of a practice test.
 *
 * @param practiceTest its slug
 * @param interviews that they are of
 * @param items those first that are most worth a look
 */
public record TestStatistics(String practiceTest, long interviews, List<ItemStatistic> items) {}
