package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;

/**
 * The maximum a posteriori (MAP) estimator, also called Bayes modal: the ability where the posterior is largest.
 *
 * @param range must overlap the abilities that the prior holds possible
 */
public record MaximumAPosteriori(Prior prior, AbilityRange range) implements AbilityEstimator {

    /*
     * theta maximises log L + log g for the prior density g, SE = 1 / sqrt(I - (log g)'') at theta [1, 2]. That error
     * is infinite where the sum is not positive, which Jeffreys' prior allows with few items.
     *
     * [1] R. J. Mislevy (1986), Bayes modal estimation in item response models. Psychometrika 51(2), 177-195,
     *     doi:10.1007/BF02293979.
     * [2] D. Magis and G. Raiche (2012), Random generation of response patterns under computerized adaptive testing
     *     with the R package catR. Journal of Statistical Software 48(8), doi:10.18637/jss.v048.i08.
     */

    /** Standard normal prior, from -4 to 4 logits. */
    public static final MaximumAPosteriori STANDARD =
            new MaximumAPosteriori(NormalPrior.STANDARD, AbilityRange.STANDARD);

    public MaximumAPosteriori {
        if (prior.lower() >= range.upper() || prior.upper() <= range.lower()) {
            throw new InvalidSetting("prior", prior, "possible within " + range);
        }
    }

    @Override
    public AbilityEstimate estimate(List<ScoredItem> responses) {
        LogLikelihood logLikelihood = new LogLikelihood(responses);
        Prior given = prior.over(responses);
        double theta = GlobalMaximum.of(new LogPosterior(logLikelihood, given), possible());
        double precision = logLikelihood.information(theta) - given.logDensitySecondDerivative(theta);
        return new AbilityEstimate(theta, 1 / Math.sqrt(Math.max(0, precision)));
    }

    /**
     * The estimator of the whole posterior under the same prior, of which {@link #estimate} is the mode: over six
     * standard deviations either side of a normal prior's mean, otherwise over the range.
     */
    @Override
    public ExpectedAPosteriori posterior() {
        if (prior instanceof NormalPrior(double mean, double deviation)) {
            AbilityGrid grid =
                    new AbilityGrid(mean - 6 * deviation, mean + 6 * deviation, AbilityGrid.STANDARD.points());
            return new ExpectedAPosteriori(prior, grid);
        }
        AbilityRange possible = possible();
        return new ExpectedAPosteriori(
                prior, new AbilityGrid(possible.lower(), possible.upper(), AbilityGrid.STANDARD.points()));
    }

    private AbilityRange possible() {
        return new AbilityRange(Math.max(range.lower(), prior.lower()), Math.min(range.upper(), prior.upper()));
    }

    private record LogPosterior(LogLikelihood logLikelihood, Prior prior) implements Objective {

        @Override
        public double value(double theta) {
            return logLikelihood.value(theta) + prior.logDensity(theta);
        }

        @Override
        public double slope(double theta) {
            return logLikelihood.slope(theta) + prior.logDensityDerivative(theta);
        }
    }
}
