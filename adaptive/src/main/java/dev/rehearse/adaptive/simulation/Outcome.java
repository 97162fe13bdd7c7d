package dev.rehearse.adaptive.simulation;

import dev.rehearse.adaptive.ability.AbilityEstimate;

/**
 * How one examinee's test ended.
 *
 * @param ability the true one
 * @param length number of items
 * @param information of these items at the true ability
 */
record Outcome(double ability, AbilityEstimate estimate, int length, double information) {

    private static final double CONFIDENCE = 0.95;

    double error() {
        return estimate.ability() - ability;
    }

    /** Whether the 95 percent interval contains the true ability. */
    boolean isCovered() {
        return estimate.interval(CONFIDENCE).contains(ability);
    }
}
