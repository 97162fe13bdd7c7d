package dev.rehearse.adaptive.step;

import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.TwoParameterLogistic;

/** An upper bound of an item's information between two abilities. */
final class InformationBound {

    /*
     * Information of a logistic item rises to one maximum and falls from there. Its largest value on an interval is
     * therefore at the maximum, if that lies inside, else at one of the ends. The slack covers rounding: the relative
     * error of e^-|z| is about |z| 2^-52, that is below 2e-13 for every z at which e^-|z| does not underflow, and below
     * the smallest normal number relative errors mean nothing.
     *
     * Of a model whose shape is not known here nothing is promised, which makes the choice slow but never wrong.
     */

    private static final double ROUNDING = 1e-9;

    private InformationBound() {}

    /** At least {@code model.information(theta)} for all theta from {@code lower} to {@code upper}. */
    static double between(double lower, double upper, ItemResponseModel model) {
        return switch (model) {
            case TwoParameterLogistic logistic -> ofUnimodal(model, logistic.difficulty(), lower, upper);
            default -> Double.POSITIVE_INFINITY;
        };
    }

    private static double ofUnimodal(ItemResponseModel model, double maximum, double lower, double upper) {
        double nearest = Math.clamp(maximum, lower, upper);
        return model.information(nearest) * (1 + ROUNDING) + Double.MIN_NORMAL;
    }
}
