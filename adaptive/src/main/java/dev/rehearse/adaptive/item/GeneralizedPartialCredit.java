package dev.rehearse.adaptive.item;

/** The generalized partial credit model (Muraki 1992): scores reached step by step, with a discrimination. */
public final class GeneralizedPartialCredit extends DivideByTotal {

    /*
     * P(k) is proportional to exp(sum_t<=k D alpha (theta - delta_t)). E. Muraki (1992), A generalized partial credit
     * model: application of an EM algorithm. Applied Psychological Measurement 16(2), 159-176,
     * doi:10.1177/014662169201600206.
     */

    /**
     * The model.
     *
     * @param scaling D, positive and finite: 1 keeps ability in logits
     * @param discrimination alpha, positive and finite
     * @param steps delta of the scores from 1, in logits, finite, in any order: at delta_k the scores k - 1 and k are
     *     equally likely
     */
    public GeneralizedPartialCredit(double scaling, double discrimination, double... steps) {
        super(equalSlopes(scaling * discrimination, steps.length), cumulated(scaling * discrimination, 0, steps));
        InvalidItemParameter.requirePositive("scaling", scaling);
        InvalidItemParameter.requirePositive("discrimination", discrimination);
        InvalidItemParameter.requireFinite("step", steps);
    }
}
