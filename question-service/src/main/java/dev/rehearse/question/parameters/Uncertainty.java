package dev.rehearse.question.parameters;

/**
 * The uncertainty of item parameters.
 *
 * @param logDiscrimination standard deviation of the natural logarithm of the discrimination
 * @param difficulty standard deviation of the difficulty, or of all thresholds or steps together, in logits
 * @param correlation of both
 */
public record Uncertainty(double logDiscrimination, double difficulty, double correlation) {

    /*
     * Of an author's three levels, one logit apart. A standard deviation of half that distance means that the named
     * level is the nearest one for 68 percent of questions. Authors do not judge discrimination; with 0.3 in its
     * logarithm, 68 percent lie between 0.74 and 1.35. Both are assumptions until answers show how accurate authors
     * are. The simulation of practice tests makes the same ones (JudgedParameters in adaptive).
     */
    private static final double LOG_DISCRIMINATION = 0.3;
    private static final double DIFFICULTY = 0.5;

    /** The largest standard deviation that interview-service reads. */
    static final double LARGEST = 5;

    /** For parameters that only their author has judged. */
    static final Uncertainty PRIOR = new Uncertainty(LOG_DISCRIMINATION, DIFFICULTY, 0);

    /** Whether interview-service reads it. */
    boolean isUsable() {
        return isDeviation(logDiscrimination) && isDeviation(difficulty) && correlation >= -1 && correlation <= 1;
    }

    private static boolean isDeviation(double value) {
        return value >= 0 && value <= LARGEST;
    }
}
