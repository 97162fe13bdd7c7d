package dev.rehearse.interview.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rehearse.adaptive.ability.AbilityEstimator;
import dev.rehearse.adaptive.ability.AbilityGrid;
import dev.rehearse.adaptive.ability.AbilityRange;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.MaximumAPosteriori;
import dev.rehearse.adaptive.ability.MaximumLikelihood;
import dev.rehearse.adaptive.ability.NormalPrior;
import dev.rehearse.adaptive.ability.WeightedLikelihood;

/** How an ability is estimated. */
public enum EngineEstimator {
    /** Mean of the posterior. */
    @JsonProperty("EAP")
    EXPECTED_A_POSTERIORI,
    /** Mode of the posterior. */
    @JsonProperty("MAP")
    MAXIMUM_A_POSTERIORI,
    /** Mode of the likelihood, from -4 to 4. */
    @JsonProperty("ML")
    MAXIMUM_LIKELIHOOD,
    /** Warm's weighted likelihood, from -4 to 4. */
    @JsonProperty("WL")
    WEIGHTED_LIKELIHOOD;

    AbilityEstimator with(NormalPrior prior) {
        return switch (this) {
            case EXPECTED_A_POSTERIORI -> new ExpectedAPosteriori(prior, AbilityGrid.STANDARD);
            case MAXIMUM_A_POSTERIORI -> new MaximumAPosteriori(prior, AbilityRange.STANDARD);
            case MAXIMUM_LIKELIHOOD -> MaximumLikelihood.STANDARD;
            case WEIGHTED_LIKELIHOOD -> WeightedLikelihood.STANDARD;
        };
    }
}
