package dev.rehearse.adaptive.item;

import java.util.Arrays;
import java.util.Objects;

/** The generalized partial credit model (Muraki 1992): scores reached step by step, with a discrimination. */
public final class GeneralizedPartialCredit extends DivideByTotal {

    /*
     * P(k) is proportional to exp(sum_t<=k D alpha (theta - delta_t)). E. Muraki (1992), A generalized partial credit
     * model: application of an EM algorithm. Applied Psychological Measurement 16(2), 159-176,
     * doi:10.1177/014662169201600206.
     */

    private final double scaling;
    private final double discrimination;
    private final double[] steps;

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
        this.scaling = scaling;
        this.discrimination = discrimination;
        this.steps = steps.clone();
    }

    /** The constant D. */
    public double scaling() {
        return scaling;
    }

    /** The parameter alpha. */
    public double discrimination() {
        return discrimination;
    }

    /** The steps of the scores from 1, in logits. */
    public double[] steps() {
        return steps.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GeneralizedPartialCredit that
                && Double.compare(scaling, that.scaling) == 0
                && Double.compare(discrimination, that.discrimination) == 0
                && Arrays.equals(steps, that.steps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scaling, discrimination, Arrays.hashCode(steps));
    }

    @Override
    public String toString() {
        return "GeneralizedPartialCredit[scaling=" + scaling + ", discrimination=" + discrimination + ", steps="
                + Arrays.toString(steps) + "]";
    }
}
