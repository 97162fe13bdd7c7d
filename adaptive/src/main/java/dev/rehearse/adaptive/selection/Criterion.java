package dev.rehearse.adaptive.selection;

/**
 * The quantity by which a rule ranks items.
 *
 * @param name what it is, for pages and audits
 * @param largestIsBest whether the item with the largest value comes first; else the one with the smallest
 */
public record Criterion(String name, boolean largestIsBest) {

    /** Values within this relative distance of the best are tied: rounding must not decide. */
    public static final double TIE_TOLERANCE = 1e-12;

    public static Criterion largest(String name) {
        return new Criterion(name, true);
    }

    public static Criterion smallest(String name) {
        return new Criterion(name, false);
    }

    /** Whether the values differ by no more than rounding. */
    boolean tied(double value, double other) {
        double larger = Math.max(Math.abs(value), Math.abs(other));
        double smaller = Math.min(Math.abs(value), Math.abs(other));
        return Math.signum(value) == Math.signum(other) && smaller >= tieThreshold(larger);
    }

    /** The smallest positive value that is tied with the largest one. */
    public static double tieThreshold(double largest) {
        return largest * (1 - TIE_TOLERANCE);
    }

    /** Negative if {@code value} is better than {@code other}. */
    int compare(double value, double other) {
        return largestIsBest ? Double.compare(other, value) : Double.compare(value, other);
    }
}
