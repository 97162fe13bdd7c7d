package dev.rehearse.question.pool;

/**
 * How unsure item parameters are.
 *
 * @param logDiscrimination standard deviation of the natural logarithm of the discrimination
 * @param difficulty standard deviation of the difficulty, in logits
 * @param correlation of both
 */
public record Uncertainty(double logDiscrimination, double difficulty, double correlation) {

    /*
     * Of an author's three levels, one logit apart. A standard deviation of half that distance means that the level
     * named is the nearest one for 68 percent of questions. Nothing is judged about discrimination; with 0.3 in its
     * logarithm 68 percent lie between 0.74 and 1.35. Both are assumptions until answers show how far authors are off.
     * The simulation of practice tests makes the same ones (JudgedParameters in adaptive).
     */
    private static final double LOG_DISCRIMINATION = 0.3;
    private static final double DIFFICULTY = 0.5;

    /** Of parameters that are known by their author's word alone. */
    static final Uncertainty PRIOR = new Uncertainty(LOG_DISCRIMINATION, DIFFICULTY, 0);
}
