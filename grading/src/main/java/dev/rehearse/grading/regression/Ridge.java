package dev.rehearse.grading.regression;

import java.util.List;

/** A linear model of standardized features (ridge regression): Hoerl and Kennard 1970. */
public record Ridge(double intercept, List<Double> means, List<Double> scales, List<Double> weights) {

    public double predict(double[] features) {
        double sum = intercept;
        for (int i = 0; i < weights.size(); i++) {
            sum += weights.get(i) * (features[i] - means.get(i)) / scales.get(i);
        }
        return sum;
    }
}
