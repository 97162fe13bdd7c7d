package dev.rehearse.benchmarks.grading;

import dev.rehearse.benchmarks.grading.Rows.Row;
import dev.rehearse.grading.local.Disorder;
import dev.rehearse.grading.regression.Ridge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Learns to tell loose words from sentences. */
final class DisorderFit {

    private static final Set<String> LOOSE = Set.of("SHUFFLED", "KEYWORDS", ShuffledAnswers.KIND);

    /** Parts of the questions; what the vector says of an answer is learned from those of the others. */
    private static final int PARTS = 3;

    private DisorderFit() {}

    static boolean isLoose(Row row) {
        return LOOSE.contains(row.of().kind());
    }

    static Disorder fit(List<Row> rows) {
        var questions = List.copyOf(
                new TreeSet<>(rows.stream().map(row -> row.of().question()).toList()));
        Map<Row, Double> said = new HashMap<>();
        for (int p = 0; p < PARTS; p++) {
            int part = p;
            Ridge others = vectors(rows.stream()
                    .filter(row -> questions.indexOf(row.of().question()) % PARTS != part)
                    .toList());
            rows.stream()
                    .filter(row -> questions.indexOf(row.of().question()) % PARTS == part)
                    .forEach(row -> said.put(row, others.predict(vector(row))));
        }
        return new Disorder(
                Training.fit(rows.stream()
                        .filter(row -> !row.of().kind().equals(ShuffledAnswers.KIND))
                        .map(row -> sample(row, row.features().text()))
                        .toList()),
                vectors(rows),
                Training.fit(rows.stream()
                        .map(row -> sample(row, Disorder.with(row.features().text(), said.getOrDefault(row, 0.0))))
                        .toList()));
    }

    private static Ridge vectors(List<Row> rows) {
        return RidgeFit.fit(rows.stream().map(row -> sample(row, vector(row))).toList(), Training.PENALTY);
    }

    private static double[] vector(Row row) {
        return Disorder.values(Objects.requireNonNull(row.features().vector(), "The encoder is needed to learn"));
    }

    /** Loose words made of references and the best answers are few, and count more. */
    private static Sample sample(Row row, double[] features) {
        boolean few = isLoose(row) && !row.of().kind().equals(ShuffledAnswers.KIND);
        return new Sample(features, isLoose(row) ? 1 : 0, few ? 2.5 : 1);
    }
}
