package dev.rehearse.calibration.linking;

import dev.rehearse.adaptive.item.GeneralizedPartialCredit;
import dev.rehearse.adaptive.item.GradedResponse;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.adaptive.item.TwoParameterLogistic;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Puts parameters of one scale on another: theta* = slope theta + intercept, so that a* = a / slope and b* = slope b +
 * intercept.
 *
 * @param slope positive and finite
 */
public record ScaleLink(double slope, double intercept) {

    public ScaleLink {
        if (!(slope > 0 && Double.isFinite(slope) && Double.isFinite(intercept))) {
            throw new IllegalArgumentException("There is no link with slope " + slope + " and intercept " + intercept);
        }
    }

    /**
     * By mean and standard deviation of the locations of common items (Marco 1977,
     * doi:10.1111/j.1745-3984.1977.tb00033.x).
     *
     * @param from the common items on the scale to be linked
     * @param to the same items, in the same order, on the scale to link to
     */
    public static ScaleLink meanSigma(List<? extends ItemResponseModel> from, List<? extends ItemResponseModel> to) {
        CommonItems.check(from, to);
        double[] old = locations(from);
        double[] target = locations(to);
        double slope = deviation(target) / deviation(old);
        return new ScaleLink(slope, mean(target) - slope * mean(old));
    }

    /**
     * The model on the scale linked to: logistic, graded response or generalized partial credit.
     *
     * @throws IllegalArgumentException for another model
     */
    public ItemResponseModel of(ItemResponseModel model) {
        return switch (model) {
            case TwoParameterLogistic two ->
                new TwoParameterLogistic(two.discrimination() / slope, moved(two.difficulty()));
            case Logistic one ->
                new Logistic(
                        one.scaling(),
                        one.discrimination() / slope,
                        moved(one.difficulty()),
                        one.guessing(),
                        one.ceiling());
            case GradedResponse graded ->
                new GradedResponse(graded.scaling(), graded.discrimination() / slope, moved(graded.thresholds()));
            case GeneralizedPartialCredit partial ->
                new GeneralizedPartialCredit(
                        partial.scaling(), partial.discrimination() / slope, moved(partial.steps()));
            default -> throw new IllegalArgumentException("There is no linking of " + model);
        };
    }

    private double moved(double location) {
        return slope * location + intercept;
    }

    private double[] moved(double... locations) {
        return Arrays.stream(locations).map(this::moved).toArray();
    }

    private static double[] locations(List<? extends ItemResponseModel> models) {
        ToDoubleFunction<ItemResponseModel> location = model -> switch (model) {
            case TwoParameterLogistic two -> two.difficulty();
            case Logistic one -> one.difficulty();
            case GradedResponse graded -> mean(graded.thresholds());
            case GeneralizedPartialCredit partial -> mean(partial.steps());
            default -> throw new IllegalArgumentException("There is no linking of " + model);
        };
        return models.stream().mapToDouble(location).toArray();
    }

    private static double mean(double... values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double deviation(double... values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow());
    }
}
