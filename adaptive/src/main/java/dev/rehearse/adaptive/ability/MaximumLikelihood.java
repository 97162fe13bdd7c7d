package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;

/**
 * The maximum likelihood (ML) estimator: the ability in a range at which the responses are most likely.
 *
 * @param range within which all right, or all wrong, has an estimate too: its end
 */
public record MaximumLikelihood(AbilityRange range) implements AbilityEstimator {

    /*
     * theta maximises log L, SE = 1 / sqrt(I(theta)) [1, section 4.4]. GlobalMaximum says how, and why the first root
     * would not do. Without responses the likelihood is flat: the middle of the range, with an infinite error.
     *
     * [1] F. M. Lord (1980), Applications of Item Response Theory to Practical Testing Problems, Erlbaum.
     */

    /** From -4 to 4 logits. */
    public static final MaximumLikelihood STANDARD = new MaximumLikelihood(AbilityRange.STANDARD);

    @Override
    public AbilityEstimate estimate(List<ScoredItem> responses) {
        LogLikelihood logLikelihood = new LogLikelihood(responses);
        return logLikelihood.withFisherError(GlobalMaximum.of(logLikelihood, range));
    }
}
