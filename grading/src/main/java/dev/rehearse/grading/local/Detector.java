package dev.rehearse.grading.local;

import dev.rehearse.grading.regression.Ensemble;
import dev.rehearse.grading.regression.Ridge;
import java.util.Arrays;

/**
 * The probability that an answer is of a certain kind. What a ridge makes of meaning vectors is one more feature beside
 * those of the words (stacking: Wolpert 1992, doi:10.1016/S0893-6080(05)80023-1).
 *
 * @param vector from the meaning vectors alone
 * @param both from the features and what the ridge says
 */
public record Detector(Ridge vector, Ensemble both) {

    double probability(double[] features, double[] meaning) {
        return both.predict(with(features, vector.predict(meaning)));
    }

    /** The features, and what the ridge says. */
    public static double[] with(double[] features, double ofVector) {
        double[] all = Arrays.copyOf(features, features.length + 1);
        all[features.length] = ofVector;
        return all;
    }
}
