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
import java.util.function.Predicate;

/** Learns a model from cases. */
record Training(Fluency fluency) {

    static final double PENALTY = 20;
    static final int FOLDS = 8;

    private static final Set<String> DENIED = Set.of("DENIED", "NEGATED");

    /**
     * Whether the answer is loose words, denies all, or is to another question: other parts of the model judge those
     * than that of the whole.
     */
    private static boolean special(Row row) {
        return DisorderFit.isLoose(row) || DENIED.contains(row.of().kind()) || OffTopicFit.isOffTopic(row);
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

    /** A model without confidence; what judges points beside each other stays as it is shipped. */
    GradingModel parts(List<Row> rows) {
        List<Row> own = rows.stream().filter(Training::byRubric).toList();
        return withoutRubric(rows).withRubric("", fit(points(own, true)), fit(points(own, false)));
    }

    /** Such a model, of which only what judges by references is learned. */
    private GradingModel withoutRubric(List<Row> rows) {
        List<Row> derived = rows.stream().filter(row -> !byRubric(row)).toList();
        var points = new PointModels(fit(points(derived, true)), fit(points(derived, false)));
        var whole = new ArrayList<Sample>();
        var denial = new ArrayList<Sample>();
        for (Row row : rows) {
            if (!Double.isNaN(row.of().score())) {
                double[] features = points.features(row);
                if (!DisorderFit.isLoose(row)) {
                    denial.add(new Sample(features, DENIED.contains(row.of().kind()) ? 1 : 0, 1));
                }
                if (!special(row)) {
                    whole.add(new Sample(features, row.of().score(), weight(row)));
                }
            }
        }
        Ensemble denied = fit(denial);
        GradingModel shipped = GradingModel.shipped();
        return new GradingModel(
                "",
                List.of(),
                fluency,
                points.credit(),
                points.contradiction(),
                points.credit(),
                points.contradiction(),
                shipped.rubricContext(),
                shipped.rubricConfidence(),
                DisorderFit.fit(rows),
                OffTopicFit.fit(derived, points),
                denied,
                new Ensemble(RidgeFit.fit(whole, PENALTY), BoostingFit.fitStochastically(whole)),
                denied);
    }

    /** What is made counts less than what humans judged. */
    private static double weight(Row row) {
        return row.of().human() ? 1 : 0.3;
    }

    static List<Sample> points(List<Row> rows, boolean credit) {
        var samples = new ArrayList<Sample>();
        for (Row row : rows) {
            if (DisorderFit.isLoose(row)) {
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

    private static void add(List<Sample> samples, double[] features, double label, double weight) {
        if (!Double.isNaN(label)) {
            samples.add(new Sample(features, label, weight));
        }
    }

    /** Each answer that is judged by references, by a model that has not seen its question. */
    List<Held> held(List<Row> rows) {
        var questions = new ArrayList<>(
                new TreeSet<>(rows.stream().map(row -> row.of().question()).toList()));
        var held = new ArrayList<Held>();
        for (int f = 0; f < FOLDS; f++) {
            int fold = f;
            Predicate<Row> kept = row -> questions.indexOf(row.of().question()) % FOLDS == fold;
            held.addAll(judged(
                    withoutRubric(rows.stream().filter(kept.negate()).toList()),
                    rows.stream().filter(kept).filter(row -> !byRubric(row)).toList()));
        }
        return held;
    }

    private static List<Held> judged(GradingModel model, List<Row> rows) {
        PointModels points = PointModels.of(model);
        return rows.stream()
                .map(row -> {
                    double[] features = points.features(row);
                    return new Held(
                            row,
                            features,
                            score(model, features, row),
                            model.whole().disagreement(features));
                })
                .toList();
    }

    static double score(GradingModel model, double[] features, Row row) {
        return model.score(
                features,
                model.disorder().factor(row.features().text(), row.features().vector(), !byRubric(row)),
                row.features().meaning());
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
                parts.rubricContext(),
                parts.rubricConfidence(),
                parts.disorder(),
                parts.offTopic(),
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
