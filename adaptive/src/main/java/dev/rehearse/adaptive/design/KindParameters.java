package dev.rehearse.adaptive.design;

/** What a kind of question adds to a judged difficulty, until responses calibrate it: guessing, steps, thresholds. */
public final class KindParameters {

    /*
     * A choice of one of k options is right by chance once in k, a set of options once in the 2^k - 1 sets that are not
     * empty (Birnbaum 1968: the 3PL's c). Where an answer can be right in part, the steps lie half a logit on either
     * side of the difficulty, and the four thresholds of an open answer 0.8 apart: an author's guess until answers
     * calibrate them.
     */
    private static final double HALF_STEP = 0.5;
    private static final double[] THRESHOLDS = {-1.2, -0.4, 0.4, 1.2};

    private KindParameters() {}

    /** The probability that one of the options, taken at random, is right. */
    public static double guessingOne(int options) {
        return 1.0 / Math.max(2, options);
    }

    /** The probability that a set of the options, taken at random, is right. */
    public static double guessingSet(int options) {
        return 1 / (Math.pow(2, Math.max(2, options)) - 1);
    }

    /** The distances of the steps of an answer that can be right in part from its difficulty, in logits. */
    public static double[] steps() {
        return new double[] {-HALF_STEP, HALF_STEP};
    }

    /** The distances of the thresholds of an open answer from its difficulty, in logits. */
    public static double[] thresholds() {
        return THRESHOLDS.clone();
    }
}
