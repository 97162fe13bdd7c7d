package dev.rehearse.interview.statistics;

import dev.rehearse.adaptive.ability.AbilityGrid;
import dev.rehearse.adaptive.ability.Posterior;
import dev.rehearse.interview.statistics.ItemCurve.AbilityGroup;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Puts the answers to an item into groups by ability. */
final class AbilityGroups {

    /*
     * An answer counts in each group by the probability that its candidate belongs there, as in the E step of a
     * calibration (Bock and Aitkin 1981, Psychometrika 46(4), 443-459): if the item fits, the mean score of a group is
     * what the curve says. Groups by estimated abilities, which the item itself is a part of, would make every curve
     * look too flat.
     */

    /** The mean of fewer answers says too little. */
    private static final double FEWEST = 5;

    /** With fewer answers, groups are twice as wide. */
    private static final int FEW = 150;

    private static final double WIDTH = 0.5;

    /** The middle of the outermost groups, which contain everything beyond. */
    private static final int OUTERMOST = 2;

    private AbilityGroups() {}

    /** An answer, as a share of the maximum score, with what is known of its candidate's ability. */
    record Scored(Posterior posterior, double score) {}

    /** The groups with enough answers, in ascending order of ability; {@code expected} is the curve of the item. */
    static List<AbilityGroup> of(List<Scored> answers, DoubleUnaryOperator expected) {
        if (answers.isEmpty()) {
            return List.of();
        }
        var grid = answers.getFirst().posterior().grid();
        double width = answers.size() < FEW ? 2 * WIDTH : WIDTH;
        int last = (int) Math.round(2 * OUTERMOST / width);
        return IntStream.rangeClosed(0, last)
                .mapToObj(group -> points(
                        grid,
                        group == 0 ? Double.NEGATIVE_INFINITY : -OUTERMOST + (group - 0.5) * width,
                        group == last ? Double.POSITIVE_INFINITY : -OUTERMOST + (group + 0.5) * width))
                .map(points -> group(answers, points, expected))
                .filter(group -> group.answers() >= FEWEST)
                .toList();
    }

    private static int[] points(AbilityGrid grid, double from, double to) {
        return IntStream.range(0, grid.points())
                .filter(index -> grid.point(index) >= from && grid.point(index) < to)
                .toArray();
    }

    private static AbilityGroup group(List<Scored> answers, int[] points, DoubleUnaryOperator expected) {
        double[] weights = answers.stream()
                .mapToDouble(answer -> mass(answer.posterior(), points, _ -> 1))
                .toArray();
        double[] scores = answers.stream().mapToDouble(Scored::score).toArray();
        double sum =
                IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
        double mean = IntStream.range(0, weights.length)
                        .mapToDouble(i -> weights[i] * scores[i])
                        .sum()
                / sum;
        double squares = IntStream.range(0, weights.length)
                .mapToDouble(i -> Math.pow(weights[i] * (scores[i] - mean), 2))
                .sum();
        return new AbilityGroup(
                total(answers, points, ability -> ability) / sum,
                sum,
                mean,
                Math.sqrt(squares) / sum,
                total(answers, points, expected) / sum);
    }

    private static double total(List<Scored> answers, int[] points, DoubleUnaryOperator value) {
        return answers.stream()
                .mapToDouble(answer -> mass(answer.posterior(), points, value))
                .sum();
    }

    private static double mass(Posterior posterior, int[] points, DoubleUnaryOperator value) {
        return IntStream.of(points)
                .mapToDouble(index -> posterior.mass(index)
                        * value.applyAsDouble(posterior.grid().point(index)))
                .sum();
    }
}
