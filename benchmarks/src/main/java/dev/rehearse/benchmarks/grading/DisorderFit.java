package dev.rehearse.benchmarks.grading;

import dev.rehearse.benchmarks.grading.DetectorFit.Example;
import dev.rehearse.benchmarks.grading.Rows.Row;
import dev.rehearse.grading.local.Disorder;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Learns to tell loose words from sentences. */
final class DisorderFit {

    private static final Set<String> LOOSE = Set.of("SHUFFLED", "KEYWORDS", ShuffledAnswers.KIND);

    private DisorderFit() {}

    static boolean isLoose(Row row) {
        return LOOSE.contains(row.of().kind());
    }

    static Disorder fit(List<Row> rows) {
        return new Disorder(
                Training.fit(rows.stream()
                        .filter(row -> !row.of().kind().equals(ShuffledAnswers.KIND))
                        .map(row -> new Sample(row.features().text(), label(row), weight(row)))
                        .toList()),
                DetectorFit.fit(rows.stream().map(DisorderFit::example).toList(), Training.PENALTY));
    }

    private static Example example(Row row) {
        float[] vector = Objects.requireNonNull(row.features().vector(), "The encoder is needed to learn");
        return new Example(
                row.of().question(), row.features().text(), Disorder.values(vector), label(row), weight(row));
    }

    private static double label(Row row) {
        return isLoose(row) ? 1 : 0;
    }

    /** Loose words made of references and the best answers are few, and count more. */
    private static double weight(Row row) {
        boolean few = isLoose(row) && !row.of().kind().equals(ShuffledAnswers.KIND);
        return few ? 2.5 : 1;
    }
}
