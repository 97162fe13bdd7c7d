package dev.rehearse.adaptive.simulation;

import dev.rehearse.adaptive.ability.AbilityEstimate;

/** How one examinee's test ended: the truth, the estimate, and how many items it took. */
record Outcome(double ability, AbilityEstimate estimate, int length) {

    /** The quantile of the normal distribution at 0.975. */
    private static final double Z_95 = 1.959963984540054;

    /** Whether the 95 percent interval holds the truth. */
    boolean isCovered() {
        return Math.abs(estimate.ability() - ability) <= Z_95 * estimate.standardError();
    }
}
