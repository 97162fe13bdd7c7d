package dev.rehearse.adaptive.simulation;

/** The bands of true ability by which results are told apart: below -2, half a logit each up to 2, above. */
final class Bands {

    static final int COUNT = 10;

    private static final double FIRST_EDGE = -2;
    private static final double WIDTH = 0.5;

    private Bands() {}

    static int of(double ability) {
        int band = 1 + (int) Math.floor((ability - FIRST_EDGE) / WIDTH);
        return Math.clamp(band, 0, COUNT - 1);
    }

    /** Its lower end in logits; that of the first is negative infinity. */
    static double lower(int band) {
        return band == 0 ? Double.NEGATIVE_INFINITY : FIRST_EDGE + (band - 1) * WIDTH;
    }

    static double upper(int band) {
        return band == COUNT - 1 ? Double.POSITIVE_INFINITY : lower(band + 1);
    }
}
