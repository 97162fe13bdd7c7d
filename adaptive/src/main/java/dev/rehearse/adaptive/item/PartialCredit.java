package dev.rehearse.adaptive.item;

/** The partial credit model (Masters 1982): scores reached step by step, all items alike in discrimination. */
public final class PartialCredit extends DivideByTotal {

    /*
     * P(k) is proportional to exp(sum_t<=k D (theta - delta_t)). G. N. Masters (1982), A Rasch model for partial credit
     * scoring. Psychometrika 47(2), 149-174, doi:10.1007/BF02296272.
     */

    /**
     * The model.
     *
     * @param scaling D, positive and finite: 1 keeps ability in logits
     * @param steps delta of the scores from 1, in logits, finite, in any order: at delta_k the scores k - 1 and k are
     *     equally likely
     */
    public PartialCredit(double scaling, double... steps) {
        super(equalSlopes(scaling, steps.length), cumulated(scaling, 0, steps));
        InvalidItemParameter.requirePositive("scaling", scaling);
        InvalidItemParameter.requireFinite("step", steps);
    }
}
