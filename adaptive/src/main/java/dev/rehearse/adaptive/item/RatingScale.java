package dev.rehearse.adaptive.item;

import java.util.Arrays;
import java.util.Objects;

/** The rating scale model (Andrich 1978): partial credit on items that share one rating scale. */
public final class RatingScale extends DivideByTotal {

    /*
     * P(k) is proportional to exp(sum_t<=k D (theta - (lambda + delta_t))). D. Andrich (1978), A rating formulation for
     * ordered response categories. Psychometrika 43(4), 561-573, doi:10.1007/BF02293814.
     */

    private final double scaling;
    private final double location;
    private final double[] steps;

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
        this.scaling = scaling;
        this.location = location;
        this.steps = steps.clone();
    }

    /** The constant D. */
    public double scaling() {
        return scaling;
    }

    /** The location of the item, in logits. */
    public double location() {
        return location;
    }

    /** The steps of the scores from 1, in logits. */
    public double[] steps() {
        return steps.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RatingScale that
                && Double.compare(scaling, that.scaling) == 0
                && Double.compare(location, that.location) == 0
                && Arrays.equals(steps, that.steps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scaling, location, Arrays.hashCode(steps));
    }

    @Override
    public String toString() {
        return "RatingScale[scaling=" + scaling + ", location=" + location + ", steps=" + Arrays.toString(steps) + "]";
    }
}
