package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.ability.AbilityGrid;
import dev.rehearse.adaptive.ability.NormalPrior;
import dev.rehearse.adaptive.ability.Prior;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;

/** How much each ability of a grid counts in a rule that uses more than the estimate. */
public sealed interface AbilityWeighting {

    AbilityGrid grid();

    /** Abilities count by the likelihood of the responses alone. */
    record ByLikelihood(AbilityGrid grid) implements AbilityWeighting {

        @Override
        public double logPrior(double theta, List<ScoredItem> responses) {
            return 0;
        }
    }

    /** Abilities count by likelihood times prior density. */
    record ByPosterior(Prior prior, AbilityGrid grid) implements AbilityWeighting {

        /** Standard normal prior on the standard grid. */
        public static final ByPosterior STANDARD = new ByPosterior(NormalPrior.STANDARD, AbilityGrid.STANDARD);

        @Override
        public double logPrior(double theta, List<ScoredItem> responses) {
            return prior.over(responses).logDensity(theta);
        }
    }

    /** What the weight has besides the likelihood: the logarithm of a density at {@code theta} (logits), or 0. */
    double logPrior(double theta, List<ScoredItem> responses);

    /** The weights after these responses. */
    default AbilityWeights after(List<ScoredItem> responses) {
        double[] logWeights = new double[grid().points()];
        for (int i = 0; i < logWeights.length; i++) {
            double theta = grid().point(i);
            logWeights[i] = logPrior(theta, responses);
            for (ScoredItem response : responses) {
                logWeights[i] += response.logLikelihood(theta);
            }
        }
        return AbilityWeights.ofLogarithms(grid(), logWeights);
    }
}
