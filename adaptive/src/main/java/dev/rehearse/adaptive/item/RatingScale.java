package dev.rehearse.adaptive.item;

/** The rating scale model (Andrich 1978): partial credit on items that share one rating scale. */
public final class RatingScale extends DivideByTotal {

    /*
     * P(k) is proportional to exp(sum_t<=k D (theta - (lambda + delta_t))). D. Andrich (1978), A rating formulation for
     * ordered response categories. Psychometrika 43(4), 561-573, doi:10.1007/BF02293814.
     */

    /**
     * The model.
     *
     * @param scaling D, positive and finite: 1 keeps ability in logits
     * @param location lambda, of the item, in logits, finite
     * @param steps delta of the scores from 1, in logits, finite, the same for all items of the scale
     */
    public RatingScale(double scaling, double location, double... steps) {
        super(equalSlopes(scaling, steps.length), cumulated(scaling, location, steps));
        InvalidItemParameter.requirePositive("scaling", scaling);
        InvalidItemParameter.requireFinite("location", location);
        InvalidItemParameter.requireFinite("step", steps);
    }
}
