package dev.rehearse.benchmarks.grading;

import dev.rehearse.grading.GradingTask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An answer with what it is worth.
 *
 * @param question which question it answers; answers of one are never on both sides of a measurement
 * @param score of the whole answer; NaN where it is not known
 * @param credits of its points, or of all of them where there is one number; NaN where it is not known
 * @param contradictions which points are denied, 1 or 0, in the same way
 * @param weight in training
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, and compared by no one
record Case(
        String dataset,
        String question,
        String kind,
        GradingTask task,
        double score,
        double[] credits,
        double[] contradictions,
        double weight) {

    static final String HUMAN = "human";

    /** In the order in which questions first appear. */
    static Map<String, List<Case>> byQuestion(List<Case> cases) {
        return cases.stream().collect(Collectors.groupingBy(Case::question, LinkedHashMap::new, Collectors.toList()));
    }

    double credit(int point) {
        return credits.length == 1 ? credits[0] : credits[point];
    }

    double contradiction(int point) {
        return contradictions.length == 1 ? contradictions[0] : contradictions[point];
    }

    boolean human() {
        return kind.equals(HUMAN);
    }
}
