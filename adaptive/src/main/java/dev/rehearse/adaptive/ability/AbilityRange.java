package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.input.InvalidSetting;

/**
 * The abilities among which an estimate is sought.
 *
 * @param lower in logits, finite
 * @param upper in logits, finite, above {@code lower}
 */
public record AbilityRange(double lower, double upper) {

    /** From -4 to 4 logits. */
    public static final AbilityRange STANDARD = new AbilityRange(-4, 4);

    public AbilityRange {
        if (!Double.isFinite(lower)) {
            throw new InvalidSetting("lower end of the ability range", lower, "finite");
        }
        if (!Double.isFinite(upper) || upper <= lower) {
            throw new InvalidSetting("upper end of the ability range", upper, "finite and above " + lower);
        }
    }

    /** Whether the estimate is an end of the range: the responses, such as all right, call for more than it has. */
    public boolean atBound(AbilityEstimate estimate) {
        return estimate.ability() == lower || estimate.ability() == upper;
    }

    double middle() {
        return lower + (upper - lower) / 2;
    }
}
