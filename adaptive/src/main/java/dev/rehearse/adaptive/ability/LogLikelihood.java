package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;

/** The logarithm of the likelihood of responses. */
record LogLikelihood(List<ScoredItem> responses) implements Objective {

    @Override
    public double value(double theta) {
        double sum = 0;
        for (ScoredItem response : responses) {
            sum += response.logLikelihood(theta);
        }
        return sum;
    }

    @Override
    public double slope(double theta) {
        double sum = 0;
        for (ScoredItem response : responses) {
            sum += response.item().model().logDerivative(response.score(), theta);
        }
        return sum;
    }

    /** Expected Fisher information of the test. */
    double information(double theta) {
        double sum = 0;
        for (ScoredItem response : responses) {
            sum += response.item().information(theta);
        }
        return sum;
    }

    /** The estimate with the error 1 / sqrt(information); infinite without information. */
    AbilityEstimate withFisherError(double theta) {
        return new AbilityEstimate(theta, 1 / Math.sqrt(information(theta)));
    }
}
