package dev.rehearse.adaptive.design;

/**
 * The parameters that a kind of question adds to a judged difficulty, until responses calibrate it: guessing, steps,
 * thresholds.
 */
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

    /** The probability of guessing one of the options. */
    public static double guessingOne(int options) {
        return 1.0 / Math.max(2, options);
    }

    /** The probability of guessing the set of options. */
    public static double guessingSet(int options) {
        return 1 / (Math.pow(2, Math.max(2, options)) - 1);
    }

    /** The offsets of the steps of a partly creditable answer from its difficulty, in logits. */
    public static double[] steps() {
        return new double[] {-HALF_STEP, HALF_STEP};
    }

    /** The offsets of the thresholds of an open answer from its difficulty, in logits. */
    public static double[] thresholds() {
        return THRESHOLDS.clone();
    }
}
