package dev.rehearse.adaptive.stopping;

import dev.rehearse.adaptive.ability.AbilityEstimator;
import dev.rehearse.adaptive.ability.Posterior;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;

/**
 * The data behind the progress of a test, for rules that need more than the estimate.
 *
 * @param responses the scored responses so far, in the order given
 * @param candidates the items that may still be administered
 * @param estimator by which ability is estimated
 */
public record Evidence(List<ScoredItem> responses, List<Item> candidates, AbilityEstimator estimator) {

    public Evidence {
        responses = List.copyOf(responses);
        candidates = List.copyOf(candidates);
    }

    /** The posterior of ability, under the prior of the estimate. */
    Posterior posterior() {
        return estimator.posterior().posterior(responses);
    }
}
