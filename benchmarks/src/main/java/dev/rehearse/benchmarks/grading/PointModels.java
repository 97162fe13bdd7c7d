package dev.rehearse.benchmarks.grading;

import dev.rehearse.benchmarks.grading.Rows.Row;
import dev.rehearse.grading.local.Features;
import dev.rehearse.grading.local.GradingModel;
import dev.rehearse.grading.regression.Ensemble;
import java.util.List;

/** What is learned of the claims of a reference. */
record PointModels(Ensemble credit, Ensemble contradiction) {

    private static final double PROBABLE = 0.5;

    static PointModels of(GradingModel model) {
        return new PointModels(model.credit(), model.contradiction());
    }

    /** The features of the whole answer, with what the claims earn. */
    double[] features(Row row) {
        return features(row.features());
    }

    double[] features(Features.Row row) {
        List<Double> denied = row.points().stream().map(contradiction::predict).toList();
        List<Double> credits = row.points().stream()
                .map(point -> contradiction.predict(point) > PROBABLE ? 0 : credit.predict(point))
                .toList();
        return Features.whole(row.whole(), row.weights(), credits, denied);
    }
}
