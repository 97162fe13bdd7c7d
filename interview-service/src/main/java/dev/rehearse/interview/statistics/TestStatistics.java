package dev.rehearse.interview.statistics;

import java.util.List;

/**
 * Statistics of a practice test.
 *
 * @param practiceTest its slug
 * @param title of the practice test
 * @param interviews number of interviews they are based on
 * @param items those that most need a review first
 */
public record TestStatistics(String practiceTest, String title, long interviews, List<ItemStatistic> items) {}
