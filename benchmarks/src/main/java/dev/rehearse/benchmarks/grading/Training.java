package dev.rehearse.benchmarks.grading;

import dev.rehearse.benchmarks.grading.Rows.Row;
import dev.rehearse.grading.local.Features;
import dev.rehearse.grading.local.Fluency;
import dev.rehearse.grading.local.GradingModel;
import dev.rehearse.grading.regression.Ensemble;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Learns a model from cases. */
record Training(Fluency fluency) {

    private static final double PENALTY = 20;
    static final int FOLDS = 8;

    private static final Set<String> LOOSE = Set.of("SHUFFLED", "KEYWORDS");
    private static final Set<String> DENIED = Set.of("DENIED", "NEGATED");

    /**
     * Whether the answer is loose words, or denies all: other parts of the model judge those than that of the whole.
     */
    private static boolean special(Row row) {
        return LOOSE.contains(row.of().kind()) || DENIED.contains(row.of().kind());
    }

    /** A prediction of an answer to a question that was not learned from. */
    @SuppressWarnings("ArrayRecordComponent") // never changed, and compared by no one
    record Held(Row row, double[] features, double score, double disagreement) {

        double[] certainty() {
            return Features.certainty(features, score, disagreement);
        }
    }

    private static boolean byRubric(Row row) {
        return row.of().dataset().equals(ContentCases.DATASET);
    }

    static Ensemble fit(List<Sample> samples) {
        return new Ensemble(RidgeFit.fit(samples, PENALTY), BoostingFit.fit(samples));
    }

    /** A model without confidence. */
    GradingModel parts(List<Row> rows) {
        List<Row> own = rows.stream().filter(Training::byRubric).toList();
        List<Row> derived = rows.stream().filter(row -> !byRubric(row)).toList();
        Ensemble credit = fit(points(derived, true));
        Ensemble contradiction = fit(points(derived, false));
        Ensemble rubricCredit = fit(points(own, true));
        Ensemble rubricContradiction = fit(points(own, false));
        Ensemble disorder = fit(rows.stream().map(Training::disorder).toList());
        var first = new GradingModel(
                "",
                List.of(),
                fluency,
                credit,
                contradiction,
                rubricCredit,
                rubricContradiction,
                disorder,
                disorder,
                disorder,
                disorder);
        var whole = new ArrayList<Sample>();
        var denial = new ArrayList<Sample>();
        for (Row row : rows) {
            if (!Double.isNaN(row.of().score())) {
                double[] features = features(first, row);
                if (!LOOSE.contains(row.of().kind())) {
                    denial.add(new Sample(features, DENIED.contains(row.of().kind()) ? 1 : 0, 1));
                }
                if (!special(row)) {
                    whole.add(new Sample(features, row.of().score(), weight(row)));
                }
            }
        }
        return new GradingModel(
                "",
                List.of(),
                fluency,
                credit,
                contradiction,
                rubricCredit,
                rubricContradiction,
                disorder,
                fit(denial),
                fit(whole),
                disorder);
    }

    /** Loose words are few among the answers, and count more. */
    private static Sample disorder(Row row) {
        boolean loose = LOOSE.contains(row.of().kind());
        return new Sample(row.features().text(), loose ? 1 : 0, loose ? 2.5 : 1);
    }

    /** What is made counts less than what humans judged, but for answers to other questions, which are as real. */
    private static double weight(Row row) {
        return row.of().human() || row.of().kind().equals(DistortedCases.OTHER_ANSWER) ? 1 : 0.3;
    }

    static List<Sample> points(List<Row> rows, boolean credit) {
        var samples = new ArrayList<Sample>();
        for (Row row : rows) {
            if (LOOSE.contains(row.of().kind())) {
                continue;
            }
            for (int i = 0; i < row.features().points().size(); i++) {
                double label = credit ? row.of().credit(i) : row.of().contradiction(i);
                add(samples, row.features().points().get(i), label, row.of().weight());
            }
            if (credit && row.features().points().size() == 1 && row.of().human()) {
                add(samples, row.features().points().getFirst(), row.of().score(), 0.3);
            }
        }
        return samples;
    }

    static double[] features(GradingModel model, Row row) {
        boolean derived = !byRubric(row);
        List<Double> denied = row.features().points().stream()
                .map(point -> model.contradiction(point, derived))
                .toList();
        List<Double> credits = row.features().points().stream()
                .map(point -> model.contradiction(point, derived) > 0.5 ? 0 : model.credit(point, derived))
                .toList();
        return Features.whole(row.features().whole(), row.features().weights(), credits, denied);
    }

    private static void add(List<Sample> samples, double[] features, double label, double weight) {
        if (!Double.isNaN(label)) {
            samples.add(new Sample(features, label, weight));
        }
    }

    /** Each answer judged by a model that has not seen its question. */
    List<Held> held(List<Row> rows) {
        var questions = new ArrayList<>(
                new TreeSet<>(rows.stream().map(row -> row.of().question()).toList()));
        var held = new ArrayList<Held>();
        for (int f = 0; f < FOLDS; f++) {
            int fold = f;
            GradingModel model = parts(rows.stream()
                    .filter(row -> questions.indexOf(row.of().question()) % FOLDS != fold)
                    .toList());
            rows.stream()
                    .filter(row -> questions.indexOf(row.of().question()) % FOLDS == fold)
                    .forEach(row -> {
                        double[] features = features(model, row);
                        held.add(new Held(
                                row,
                                features,
                                model.score(features, row.features().text()),
                                model.whole().disagreement(features)));
                    });
        }
        return held;
    }

    GradingModel model(List<Row> rows, List<Held> held, List<String> origin, String version) {
        GradingModel parts = parts(rows);
        return new GradingModel(
                version,
                origin,
                fluency,
                parts.credit(),
                parts.contradiction(),
                parts.rubricCredit(),
                parts.rubricContradiction(),
                parts.disorder(),
                parts.denial(),
                parts.whole(),
                confidence(held));
    }

    static Ensemble confidence(List<Held> held) {
        return fit(held.stream()
                .filter(one -> !Double.isNaN(one.row().of().score()))
                .map(one -> new Sample(
                        one.certainty(), Math.abs(one.score() - one.row().of().score()) <= 0.2 ? 1 : 0, 1))
                .toList());
    }
}
