package dev.rehearse.benchmarks.grading;

import dev.rehearse.benchmarks.grading.Rows.Row;
import dev.rehearse.grading.local.GradingModel;
import dev.rehearse.grading.regression.BoostedTrees;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Answers with three labels: right, contradictory, wrong otherwise. What the model says that never saw them, and what
 * the same features say when they are learned from other questions of the same data.
 */
final class Beetle {

    /** Of the scale of the humans that the shipped model learned from. */
    private static final double RIGHT = 0.8;

    private Beetle() {}

    private record Judged(Row row, int label, int found) {}

    static void print(List<Row> rows, GradingModel shipped, PrintStream out) {
        report(
                "never seen",
                rows,
                row -> label(Training.score(shipped, PointModels.of(shipped).features(row), row), denied(shipped, row)),
                out);
        var questions = List.copyOf(
                new TreeSet<>(rows.stream().map(row -> row.of().question()).toList()));
        var judged = new ArrayList<Judged>();
        for (int f = 0; f < Training.FOLDS; f++) {
            int fold = f;
            List<Row> learned = rows.stream()
                    .filter(row -> questions.indexOf(row.of().question()) % Training.FOLDS != fold)
                    .toList();
            BoostedTrees right = BoostingFit.fitStochastically(learned.stream()
                    .map(row -> new Sample(all(shipped, row), row.of().score(), 1))
                    .toList());
            BoostedTrees denied = BoostingFit.fitStochastically(learned.stream()
                    .map(row -> new Sample(all(shipped, row), row.of().contradiction(0), 1))
                    .toList());
            double usual = learned.stream()
                    .mapToDouble(row -> row.of().contradiction(0))
                    .average()
                    .orElse(0);
            rows.stream()
                    .filter(row -> questions.indexOf(row.of().question()) % Training.FOLDS == fold)
                    .forEach(row -> {
                        double[] features = all(shipped, row);
                        int wrong = denied.predict(features) > usual ? 1 : 2;
                        judged.add(new Judged(row, truth(row), right.predict(features) >= 0.5 ? 0 : wrong));
                    });
        }
        report("other questions learned", judged, out);
    }

    /** Those of the whole, of the text, and the mean and the highest of each of its points. */
    private static double[] all(GradingModel parts, Row row) {
        return Stream.of(
                        PointModels.of(parts).features(row),
                        row.features().text(),
                        ofPoints(row, point -> point.average().orElse(0)),
                        ofPoints(row, point -> point.max().orElse(0)))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static double[] ofPoints(Row row, ToDoubleFunction<DoubleStream> summary) {
        List<double[]> points = row.features().points();
        return IntStream.range(0, points.getFirst().length)
                .mapToDouble(i -> summary.applyAsDouble(points.stream().mapToDouble(point -> point[i])))
                .toArray();
    }

    private static double denied(GradingModel parts, Row row) {
        return row.features().points().stream()
                .mapToDouble(parts.contradiction()::predict)
                .max()
                .orElse(0);
    }

    private static int label(double score, double denied) {
        return denied > 0.5 ? 1 : score >= RIGHT ? 0 : 2;
    }

    private static int truth(Row row) {
        return row.of().score() > 0.5 ? 0 : row.of().contradiction(0) > 0.5 ? 1 : 2;
    }

    private static void report(String name, List<Row> rows, ToIntFunction<Row> judge, PrintStream out) {
        report(
                name,
                rows.stream()
                        .map(row -> new Judged(row, truth(row), judge.applyAsInt(row)))
                        .toList(),
                out);
    }

    private static void report(String name, List<Judged> judged, PrintStream out) {
        double two = (f1(judged, 0, true) + f1(judged, 1, true)) / 2;
        out.println(String.format(
                Locale.ROOT,
                "beetle, %s: %d answers, two-way macro-F1 %.3f, F1 right %.3f, contradictory %.3f, wrong %.3f",
                name,
                judged.size(),
                two,
                f1(judged, 0, false),
                f1(judged, 1, false),
                f1(judged, 2, false)));
    }

    private static double f1(List<Judged> judged, int label, boolean twoWay) {
        int hit = 0;
        int found = 0;
        int there = 0;
        for (Judged one : judged) {
            int truth = twoWay ? Math.min(1, one.label()) : one.label();
            int said = twoWay ? Math.min(1, one.found()) : one.found();
            hit += truth == label && said == label ? 1 : 0;
            found += said == label ? 1 : 0;
            there += truth == label ? 1 : 0;
        }
        return found + there == 0 ? 0 : 2.0 * hit / (found + there);
    }
}
