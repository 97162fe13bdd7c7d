package dev.rehearse.adaptive.selection;

/**
 * The quantity by which a rule ranks items.
 *
 * @param name what it is, for pages and audits
 * @param largestIsBest whether the item with the largest value comes first; else the one with the smallest
 */
public record Criterion(String name, boolean largestIsBest) {

    public static Criterion largest(String name) {
        return new Criterion(name, true);
    }

    public static Criterion smallest(String name) {
        return new Criterion(name, false);
    }

    /** Whether the values differ by no more than rounding. */
    boolean tied(double value, double other) {
        return Math.abs(value - other) <= MaximumInformation.TIE_TOLERANCE * Math.max(Math.abs(value), Math.abs(other));
    }

    /** Negative if {@code value} is better than {@code other}. */
    int compare(double value, double other) {
        return largestIsBest ? Double.compare(other, value) : Double.compare(value, other);
    }
}
