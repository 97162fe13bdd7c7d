package dev.rehearse.benchmarks.grading;

import dev.rehearse.benchmarks.grading.DetectorFit.Example;
import dev.rehearse.benchmarks.grading.Rows.Row;
import dev.rehearse.grading.distortion.Distortion;
import dev.rehearse.grading.local.OffTopic;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Learns to tell what is no answer to its question. */
final class OffTopicFit {

    /** Humans give less to answers that may as well be to another question: nothing is learned of them. */
    private static final double LEAST_SCORE = 0.4;

    /** For the ridge on meaning vectors, whose 1,152 values are many for so few answers. */
    private static final double PENALTY = 3000;

    private static final Set<String> NO_ANSWERS = Set.of(
            Neighbours.KIND,
            DistortedCases.QUESTION,
            Distortion.UNKNOWING.name(),
            Distortion.GIBBERISH.name(),
            Distortion.INJECTION.name(),
            Distortion.OTHER_LANGUAGE.name(),
            Distortion.CODE.name(),
            Distortion.ONE_WORD.name());

    private OffTopicFit() {}

    static boolean isOffTopic(Row row) {
        return NO_ANSWERS.contains(row.of().kind());
    }

    static OffTopic fit(List<Row> rows, PointModels points) {
        List<Row> known =
                rows.stream().filter(row -> isOffTopic(row) || answers(row)).toList();
        return new OffTopic(
                Training.fit(known.stream()
                        .map(row -> new Sample(points.features(row.lexical()), label(row), 1))
                        .toList()),
                DetectorFit.fit(known.stream().map(row -> example(row, points)).toList(), PENALTY));
    }

    private static Example example(Row row, PointModels points) {
        double[] meaning = Objects.requireNonNull(row.features().meaning(), "The encoder is needed to learn");
        return new Example(row.of().question(), points.features(row), meaning, label(row), 1);
    }

    private static double label(Row row) {
        return isOffTopic(row) ? 1 : 0;
    }

    /** Whether it certainly answers its question. */
    private static boolean answers(Row row) {
        return row.of().kind().equals(Neighbours.SAMPLE) || row.of().score() >= LEAST_SCORE;
    }
}
