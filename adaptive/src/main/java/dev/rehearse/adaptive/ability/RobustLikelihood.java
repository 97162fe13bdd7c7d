package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.LogisticModel;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;

/**
 * The robust estimator: maximum likelihood in which items far from the ability count less, as an answer to them is
 * likely to be a slip or a guess. For items of a {@link LogisticModel} only.
 */
public record RobustLikelihood(ResidualWeight weight, AbilityRange range) implements AbilityEstimator {

    /*
     * theta solves sum w(r_i) l_i'(theta) = 0 with r_i = a_i (theta - b_i) [1; 2], where the left side falls. The
     * equation is the slope of no likelihood and often has several such roots; the one with the largest likelihood
     * counts, which keeps the estimate near that of maximum likelihood. SE = sqrt(sum w^2 I_i) / sum(w I_i), infinite
     * where all weights are 0.
     *
     * [1] R. J. Mislevy and R. D. Bock (1982), Biweight estimates of latent ability. Educational and Psychological
     *     Measurement 42(3), 725-737, doi:10.1177/001316448204200302.
     * [2] C. Schuster and K.-H. Yuan (2011), Robust estimation of latent ability in item response models. Journal of
     *     Educational and Behavioral Statistics 36(6), 720-735, doi:10.3102/1076998610396890.
     */

    /**
     * The estimate.
     *
     * @throws NoResidual if an item has no discrimination and difficulty
     */
    @Override
    public AbilityEstimate estimate(List<ScoredItem> responses) {
        double theta = GlobalMaximum.of(new WeightedLogLikelihood(responses, weight), range);
        double sum = 0;
        double squares = 0;
        for (ScoredItem response : responses) {
            double w = weight.of(residual(response, theta));
            double information = response.item().information(theta);
            sum += w * information;
            squares += w * w * information;
        }
        return new AbilityEstimate(theta, sum == 0 ? Double.POSITIVE_INFINITY : Math.sqrt(squares) / sum);
    }

    /** {@inheritDoc} Throws {@link NoResidual} for an item without discrimination and difficulty. */
    @Override
    public void check(List<Item> items) {
        items.forEach(RobustLikelihood::logistic);
    }

    private static LogisticModel logistic(Item item) {
        return LogisticModel.in(item.model()).orElseThrow(() -> new NoResidual(item));
    }

    private static double residual(ScoredItem response, double theta) {
        LogisticModel model = logistic(response.item());
        return model.discrimination() * (theta - model.difficulty());
    }

    private record WeightedLogLikelihood(List<ScoredItem> responses, ResidualWeight weight) implements Objective {

        @Override
        public double value(double theta) {
            return new LogLikelihood(responses).value(theta);
        }

        @Override
        public double slope(double theta) {
            double sum = 0;
            for (ScoredItem response : responses) {
                double slope = response.item().model().logDerivative(response.score(), theta);
                sum += weight.of(residual(response, theta)) * slope;
            }
            return sum;
        }
    }
}
