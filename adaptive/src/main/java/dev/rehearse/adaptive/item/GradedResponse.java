package dev.rehearse.adaptive.item;

/** The graded response model (Samejima 1969): ordered scores, each with a threshold to be reached. */
public final class GradedResponse extends CumulativeLogits {

    /**
     * The model.
     *
     * @param scaling D, positive and finite: 1 keeps ability in logits
     * @param discrimination alpha, positive and finite
     * @param thresholds beta of the scores from 1, in logits, strictly ascending: at beta_k half the examinees score k or
     *     more
     */
    public GradedResponse(double scaling, double discrimination, double... thresholds) {
        super(scaling * discrimination, thresholds.clone());
        InvalidItemParameter.requirePositive("scaling", scaling);
        InvalidItemParameter.requirePositive("discrimination", discrimination);
        InvalidItemParameter.requireAscending("threshold", thresholds);
    }
}
