package dev.rehearse.grading.local;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the points of an answer look like together. A point is judged better beside the others: where much of an answer
 * is doubtful, or little of it stands in the reference, what seems to make a point is more often a mistake in nearly
 * its words.
 *
 * @param values the features, in the order of {@link #NAMES}
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, and compared by no one
record AnswerContext(double[] values) {

    private static final List<String> OF_POINTS = List.of(
            "mean credit",
            "spread of credits",
            "mean contradiction",
            "highest contradiction",
            "share of points heard",
            "share of points missing",
            "share of points contradicted",
            "certainty of points");

    /** Style and the size of the task say nothing of whether the answer is right. */
    private static final Set<String> OF_STYLE = Set.of(
            "words",
            "fluency",
            "distinct words",
            "function words",
            "most frequent word",
            "words of the reference",
            "reference's likeness to the question",
            "meaning is known");

    private static final int[] OF_WHOLE = IntStream.range(0, WholeFeatures.NAMES.size())
            .filter(i -> !OF_STYLE.contains(WholeFeatures.NAMES.get(i)))
            .toArray();

    static final List<String> NAMES = Stream.concat(
                    OF_POINTS.stream(), Arrays.stream(OF_WHOLE).mapToObj(WholeFeatures.NAMES::get))
            .toList();

    static final List<String> POINT_NAMES = Stream.of(
                    PointFeatures.NAMES,
                    List.of("probable credit", "probable contradiction", "credit by rules"),
                    NAMES.stream().map(name -> name + " of the answer").toList())
            .flatMap(List::stream)
            .toList();

    static final List<String> CERTAINTY_NAMES =
            Stream.concat(NAMES.stream(), Stream.of("score", "disagreement")).toList();

    /**
     * @param judged what rules make of the points
     * @param whole the answer's relation to the closest reference, by {@link WholeFeatures}; zeros without one
     */
    static AnswerContext of(List<Finding> judged, double[] whole) {
        double mean = mean(judged, Finding::credit);
        double[] points = {
            mean,
            Math.sqrt(mean(judged, found -> Math.pow(found.credit() - mean, 2))),
            mean(judged, Finding::contradiction),
            judged.stream().mapToDouble(Finding::contradiction).max().orElse(0),
            share(judged, found -> found.credit() >= Finding.HEARD),
            share(judged, found -> found.credit() < Finding.PARTLY),
            share(judged, Finding::contradicted),
            1 - 2 * mean(judged, found -> Math.min(found.credit(), 1 - found.credit()))
        };
        double[] values = Arrays.copyOf(points, NAMES.size());
        for (int i = 0; i < OF_WHOLE.length; i++) {
            values[points.length + i] = whole[OF_WHOLE[i]];
        }
        return new AnswerContext(values);
    }

    /** The features of one of the points, with those of the answer. */
    double[] with(Finding found, GradingModel model) {
        double[] point = found.features().values();
        return Stream.of(
                        point,
                        new double[] {model.credit(point, false), model.contradiction(point, false), found.credit()},
                        values)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static double mean(List<Finding> findings, ToDoubleFunction<Finding> value) {
        double sum = 0;
        double weight = 0;
        for (Finding found : findings) {
            sum += found.weight() * value.applyAsDouble(found);
            weight += found.weight();
        }
        return sum / weight;
    }

    private static double share(List<Finding> findings, Predicate<Finding> which) {
        return (double) findings.stream().filter(which).count() / findings.size();
    }
}
