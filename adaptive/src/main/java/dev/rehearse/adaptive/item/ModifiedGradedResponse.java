package dev.rehearse.adaptive.item;

import java.util.Arrays;
import java.util.Objects;

/** The modified graded response model (Muraki 1990): graded responses to items that share one rating scale. */
public final class ModifiedGradedResponse extends CumulativeLogits {

    /*
     * The thresholds are beta_k = b - c_k. E. Muraki (1990), Fitting a polytomous item response model to Likert-type
     * data. Applied Psychological Measurement 14(1), 59-71, doi:10.1177/014662169001400106.
     */

    private final double scaling;
    private final double discrimination;
    private final double location;
    private final double[] categories;

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
        this.scaling = scaling;
        this.discrimination = discrimination;
        this.location = location;
        this.categories = categories.clone();
    }

    /** The constant D. */
    public double scaling() {
        return scaling;
    }

    /** The parameter alpha. */
    public double discrimination() {
        return discrimination;
    }

    /** The location of the item, in logits. */
    public double location() {
        return location;
    }

    /** The parameters c of the scores from 1, in logits. */
    public double[] categories() {
        return categories.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModifiedGradedResponse that
                && Double.compare(scaling, that.scaling) == 0
                && Double.compare(discrimination, that.discrimination) == 0
                && Double.compare(location, that.location) == 0
                && Arrays.equals(categories, that.categories);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scaling, discrimination, location, Arrays.hashCode(categories));
    }

    @Override
    public String toString() {
        return "ModifiedGradedResponse[scaling=" + scaling + ", discrimination=" + discrimination + ", location="
                + location + ", categories=" + Arrays.toString(categories) + "]";
    }
}
