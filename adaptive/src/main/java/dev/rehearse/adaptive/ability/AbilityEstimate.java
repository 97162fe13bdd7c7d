package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.input.InvalidSetting;

/**
 * An ability and its standard error.
 *
 * @param ability theta, in logits
 * @param standardError in logits, never negative; after EAP the posterior standard deviation
 */
public record AbilityEstimate(double ability, double standardError) {

    public AbilityEstimate {
        if (!Double.isFinite(ability)) {
            throw new InvalidSetting("ability", ability, "finite");
        }
        if (!(standardError >= 0)) {
            throw new InvalidSetting("standard error", standardError, "zero or positive");
        }
    }

    /**
     * The central interval, taking the error as normal.
     *
     * @param confidence between 0 and 1, both excluded, such as 0.95
     * @throws InvalidSetting if it is not
     */
    public AbilityInterval interval(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new InvalidSetting("confidence", confidence, "between 0 and 1");
        }
        double margin = -NormalQuantile.of((1 - confidence) / 2) * standardError;
        return new AbilityInterval(ability - margin, ability + margin, confidence);
    }
}
