package dev.rehearse.calibration;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.UncertainModel;
import java.util.List;

/**
 * An item with its parameters.
 *
 * @param model as calibrated, or that of the anchor
 * @param parameters of the model: a, then b, thresholds or steps, then c and d; empty for an anchor
 * @param covariance of these, by rows; empty for an anchor, or where no standard errors were asked for
 */
public record CalibratedItem(
        String id, ItemResponseModel model, List<Double> parameters, List<List<Double>> covariance) {

    public CalibratedItem {
        parameters = List.copyOf(parameters);
        covariance = covariance.stream().map(List::copyOf).toList();
    }

    /** The square roots of the variances, one for each of the parameters. */
    public List<Double> standardErrors() {
        return java.util.stream.IntStream.range(0, covariance.size())
                .mapToObj(i -> Math.sqrt(Math.max(0, covariance.get(i).get(i))))
                .toList();
    }

    /** For an adaptive test that takes the parameters as certain. */
    public Item item() {
        return new Item(id, model);
    }

    /** For an adaptive test whose error tells how well the item is known; an anchor is certain. */
    public Item uncertainItem() {
        if (covariance.isEmpty()) {
            return item();
        }
        double[][] rows = covariance.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        return new Item(id, UncertainModel.of(model, rows));
    }
}
