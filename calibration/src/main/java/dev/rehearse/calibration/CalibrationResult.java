package dev.rehearse.calibration;

import dev.rehearse.adaptive.item.ItemPool;
import java.util.List;

/**
 * What a calibration found.
 *
 * @param items in the order of the responses
 * @param logLikelihood marginal, of all responses, without the priors
 * @param mean of the abilities
 * @param standardDeviation of the abilities
 * @param cycles of EM
 * @param converged whether the tolerance was reached before the largest number of cycles
 */
public record CalibrationResult(
        List<CalibratedItem> items,
        double logLikelihood,
        double mean,
        double standardDeviation,
        int cycles,
        boolean converged) {

    public CalibrationResult {
        items = List.copyOf(items);
    }

    /** The items with their parameters taken as certain. */
    public ItemPool pool() {
        return ItemPool.of(items.stream().map(CalibratedItem::item).toList());
    }

    /** The items with their parameters as uncertain as they are. */
    public ItemPool uncertainPool() {
        return ItemPool.of(items.stream().map(CalibratedItem::uncertainItem).toList());
    }
}
