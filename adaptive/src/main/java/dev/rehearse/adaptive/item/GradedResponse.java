package dev.rehearse.adaptive.item;

import java.util.Arrays;
import java.util.Objects;

/** The graded response model (Samejima 1969): ordered scores, each with a threshold to be reached. */
public final class GradedResponse extends CumulativeLogits {

    private final double scaling;
    private final double discrimination;
    private final double[] thresholds;

    /**
     * The model.
     *
     * @param scaling D, positive and finite: 1 keeps ability in logits
     * @param discrimination alpha, positive and finite
     * @param thresholds beta of the scores from 1, in logits, strictly ascending: at beta_k half the examinees score k
     *     or more
     */
    public GradedResponse(double scaling, double discrimination, double... thresholds) {
        super(scaling * discrimination, thresholds.clone());
        InvalidItemParameter.requirePositive("scaling", scaling);
        InvalidItemParameter.requirePositive("discrimination", discrimination);
        InvalidItemParameter.requireAscending("threshold", thresholds);
        this.scaling = scaling;
        this.discrimination = discrimination;
        this.thresholds = thresholds.clone();
    }

    /** The constant D. */
    public double scaling() {
        return scaling;
    }

    /** The parameter alpha. */
    public double discrimination() {
        return discrimination;
    }

    /** The thresholds of the scores from 1, in logits. */
    public double[] thresholds() {
        return thresholds.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GradedResponse that
                && Double.compare(scaling, that.scaling) == 0
                && Double.compare(discrimination, that.discrimination) == 0
                && Arrays.equals(thresholds, that.thresholds);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scaling, discrimination, Arrays.hashCode(thresholds));
    }

    @Override
    public String toString() {
        return "GradedResponse[scaling=" + scaling + ", discrimination=" + discrimination + ", thresholds="
                + Arrays.toString(thresholds) + "]";
    }
}
