package dev.rehearse.adaptive.item;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.DoubleStream;

/** The nominal response model (Bock 1972): categories without an order. The literature gives it no scaling constant. */
public final class NominalResponse extends DivideByTotal {

    /*
     * P(k) is proportional to exp(alpha_k theta + c_k), alpha_0 = c_0 = 0. R. D. Bock (1972), Estimating item
     * parameters and latent ability when responses are scored in two or more nominal categories. Psychometrika 37(1),
     * 29-51, doi:10.1007/BF02291411.
     */

    private final double[] slopes;
    private final double[] intercepts;

    /**
     * The model; the category 0 has slope and intercept 0.
     *
     * @param slopes alpha of the categories from 1, per logit, finite
     * @param intercepts c of the categories from 1, finite, as many as slopes
     */
    public NominalResponse(double[] slopes, double[] intercepts) {
        super(withZero(slopes), withZero(intercepts));
        InvalidItemParameter.requireFinite("slope", slopes);
        if (intercepts.length != slopes.length) {
            throw new InvalidItemParameter(
                    "number of intercepts", intercepts.length, "that of slopes, " + slopes.length);
        }
        InvalidItemParameter.requireFinite("intercept", intercepts);
        this.slopes = slopes.clone();
        this.intercepts = intercepts.clone();
    }

    private static double[] withZero(double... values) {
        return DoubleStream.concat(DoubleStream.of(0), DoubleStream.of(values)).toArray();
    }

    /** The slopes alpha of the categories from 1, per logit. */
    public double[] slopes() {
        return slopes.clone();
    }

    /** The intercepts c of the categories from 1. */
    public double[] intercepts() {
        return intercepts.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NominalResponse that
                && Arrays.equals(slopes, that.slopes)
                && Arrays.equals(intercepts, that.intercepts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(slopes), Arrays.hashCode(intercepts));
    }

    @Override
    public String toString() {
        return "NominalResponse[slopes=" + Arrays.toString(slopes) + ", intercepts=" + Arrays.toString(intercepts)
                + "]";
    }
}
