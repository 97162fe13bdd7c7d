package dev.rehearse.adaptive.item;

/** Keeps an upper bound above the values that will be computed, whatever the rounding. */
final class Rounding {

    /*
     * The relative error of e^-|z| is about |z| 2^-52, that is below 2e-13 for every z at which e^-|z| does not
     * underflow; the few operations around it add some 2^-52 each. Below the smallest normal number relative errors
     * mean nothing.
     */

    private static final double RELATIVE = 1e-9;

    /** Information may have lost its last bits below the smallest normal number; e to this power keeps it there. */
    private static final double LARGEST_GROWTH = 7;

    private Rounding() {}

    static double above(double bound) {
        return bound * (1 + RELATIVE) + Double.MIN_NORMAL;
    }

    /** {@code information} times e to the power of {@code logarithm}, or infinity if the result would be unreliable. */
    static double grown(double information, double logarithm) {
        return logarithm <= LARGEST_GROWTH ? information * Math.exp(logarithm) : Double.POSITIVE_INFINITY;
    }
}
