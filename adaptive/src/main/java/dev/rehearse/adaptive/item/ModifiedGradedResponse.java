package dev.rehearse.adaptive.item;

import java.util.Arrays;

/** The modified graded response model (Muraki 1990): graded responses to items that share one rating scale. */
public final class ModifiedGradedResponse extends CumulativeLogits {

    /*
     * The thresholds are beta_k = b - c_k. E. Muraki (1990), Fitting a polytomous item response model to Likert-type
     * data. Applied Psychological Measurement 14(1), 59-71, doi:10.1177/014662169001400106.
     */

    /**
     * The model.
     *
     * @param scaling D, positive and finite: 1 keeps ability in logits
     * @param discrimination alpha, positive and finite
     * @param location b, of the item, in logits, finite
     * @param categories c of the scores from 1, in logits, strictly descending, the same for all items of the scale
     */
    public ModifiedGradedResponse(double scaling, double discrimination, double location, double... categories) {
        super(
                scaling * discrimination,
                Arrays.stream(categories).map(c -> location - c).toArray());
        InvalidItemParameter.requirePositive("scaling", scaling);
        InvalidItemParameter.requirePositive("discrimination", discrimination);
        InvalidItemParameter.requireFinite("location", location);
        InvalidItemParameter.requireFinite("category", categories);
        InvalidItemParameter.requireAscending(
                "threshold", Arrays.stream(categories).map(c -> location - c).toArray());
    }
}
