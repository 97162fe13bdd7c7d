package dev.rehearse.grading.regression;

import java.util.Arrays;

/** The mean of a ridge and of boosted trees, clipped to 0 and 1. */
public record Ensemble(Ridge ridge, BoostedTrees trees) {

    public double predict(double[] features) {
        double mean = (bounded(ridge.predict(features)) + bounded(trees.predict(features))) / 2;
        if (Double.isNaN(mean)) {
            throw new IllegalArgumentException("No number comes of the features " + Arrays.toString(features));
        }
        return mean;
    }

    /** The disagreement of the two models: if it is large, neither is reliable. */
    public double disagreement(double[] features) {
        return Math.abs(bounded(ridge.predict(features)) - bounded(trees.predict(features)));
    }

    private static double bounded(double value) {
        return Math.clamp(value, 0.0, 1.0);
    }
}
