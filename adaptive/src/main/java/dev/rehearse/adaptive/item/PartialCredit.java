package dev.rehearse.adaptive.item;

import java.util.Arrays;
import java.util.Objects;

/** The partial credit model (Masters 1982): scores reached step by step, all items alike in discrimination. */
public final class PartialCredit extends DivideByTotal {

    /*
     * P(k) is proportional to exp(sum_t<=k D (theta - delta_t)). G. N. Masters (1982), A Rasch model for partial credit
     * scoring. Psychometrika 47(2), 149-174, doi:10.1007/BF02296272.
     */

    private final double scaling;
    private final double[] steps;

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
        this.scaling = scaling;
        this.steps = steps.clone();
    }

    /** The constant D. */
    public double scaling() {
        return scaling;
    }

    /** The steps of the scores from 1, in logits. */
    public double[] steps() {
        return steps.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartialCredit that
                && Double.compare(scaling, that.scaling) == 0
                && Arrays.equals(steps, that.steps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scaling, Arrays.hashCode(steps));
    }

    @Override
    public String toString() {
        return "PartialCredit[scaling=" + scaling + ", steps=" + Arrays.toString(steps) + "]";
    }
}
