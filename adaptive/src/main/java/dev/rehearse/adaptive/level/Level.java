package dev.rehearse.adaptive.level;

/**
 * A named range of the ability scale.
 *
 * @param name not blank
 * @param lower the ability where it begins, in logits, itself included; negative infinity for the lowest level
 * @param upper the ability where it ends, in logits, itself excluded; positive infinity for the highest level
 */
public record Level(String name, double lower, double upper) {

    /** The highest level holds positive infinity, too: an interval of infinite width ends there. */
    boolean contains(double ability) {
        return lower <= ability && (ability < upper || upper == Double.POSITIVE_INFINITY);
    }
}
