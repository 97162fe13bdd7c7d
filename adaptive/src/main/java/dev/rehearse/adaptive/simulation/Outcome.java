package dev.rehearse.adaptive.simulation;

import dev.rehearse.adaptive.ability.AbilityEstimate;

/**
 * How one examinee's test ended.
 *
 * @param ability the true one
 * @param length how many items it took
 * @param information of these items at the true ability
 */
record Outcome(double ability, AbilityEstimate estimate, int length, double information) {

    /** The quantile of the normal distribution at 0.975. */
    private static final double Z_95 = 1.959963984540054;

    double error() {
        return estimate.ability() - ability;
    }

    /** Whether the 95 percent interval holds the truth. */
    boolean isCovered() {
        return Math.abs(error()) <= Z_95 * estimate.standardError();
    }
}
