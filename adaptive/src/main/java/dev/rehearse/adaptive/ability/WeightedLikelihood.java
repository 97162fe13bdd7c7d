package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;

/** Warm's weighted likelihood (WL) estimator: maximum likelihood without its bias of first order. */
public record WeightedLikelihood(AbilityRange range) implements AbilityEstimator {

    /*
     * theta solves l'(theta) + J(theta) / (2 I(theta)) = 0, SE = 1 / sqrt(I(theta)) [1]. The left side is the slope of
     * log L + integral of J / (2 I); of several roots the one counts where that is largest. With one or two parameters,
     * and partial credit, the integral is (log I) / 2, Jeffreys' prior; else it has no closed form and is summed up by
     * Simpson's rule from the lower end of the range, which only happens when there are several maxima to compare.
     *
     * [1] T. A. Warm (1989), Weighted likelihood estimation of ability in item response theory. Psychometrika 54(3),
     *     427-450, doi:10.1007/BF02294627.
     */

    /** From -4 to 4 logits. */
    public static final WeightedLikelihood STANDARD = new WeightedLikelihood(AbilityRange.STANDARD);

    @Override
    public AbilityEstimate estimate(List<ScoredItem> responses) {
        LogLikelihood logLikelihood = new LogLikelihood(responses);
        double theta = GlobalMaximum.of(new LogWeightedLikelihood(logLikelihood, range.lower()), range);
        return logLikelihood.withFisherError(theta);
    }

    private record LogWeightedLikelihood(LogLikelihood logLikelihood, double lower) implements Objective {

        @Override
        public double value(double theta) {
            return logLikelihood.value(theta) + Simpson.integral(this::correction, lower, theta);
        }

        @Override
        public double slope(double theta) {
            return logLikelihood.slope(theta) + correction(theta);
        }

        private double correction(double theta) {
            double bias = 0;
            double information = 0;
            for (ScoredItem response : logLikelihood.responses()) {
                ItemResponseModel model = response.item().model();
                bias += model.warmBias(theta);
                information += model.information(theta);
            }
            return information == 0 ? 0 : bias / (2 * information);
        }
    }
}
