package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.LogisticModel;

/** Chooses the item that has its most information closest to the estimate (thOpt). */
public record ClosestOptimum() implements RankedSelection {

    /*
     * |theta_max - theta|, theta_max where the item has most information: the difficulty, unless there is guessing or a
     * ceiling [1, eq. 10-4; 2]. It is found as the root of the derivative of information, by bisection down to the last
     * bits. Logistic curves have one maximum, within 15 / (D a) of b. Other models may have several; the highest of a
     * scan from -8 to 8 logits in steps of 0.1 is taken, one outside that is not seen.
     *
     * [1] F. M. Lord (1980), Applications of Item Response Theory to Practical Testing Problems, Erlbaum.
     * [2] D. Magis (2013), A note on the item information function of the four-parameter logistic model. Applied
     *     Psychological Measurement 37(4), 304-315, doi:10.1177/0146621613475471.
     */

    private static final double SCAN_END = 8;
    private static final double SCAN_STEP = 0.1;

    @Override
    public Criterion criterion() {
        return Criterion.smallest("distance of the ability of most information");
    }

    @Override
    public double[] values(SelectionState state) {
        double theta = state.estimate().ability();
        return state.candidates().stream()
                .mapToDouble(item -> Math.abs(optimum(item.model()) - theta))
                .toArray();
    }

    /** The ability at which an item of this model has most information, in logits. */
    public static double optimum(ItemResponseModel model) {
        return switch (model) {
            case LogisticModel logistic -> {
                double reach = logistic.informationReach();
                yield maximum(model, logistic.difficulty() - reach, logistic.difficulty() + reach);
            }
            default -> {
                double best = scan(model);
                yield maximum(model, best - SCAN_STEP, best + SCAN_STEP);
            }
        };
    }

    private static double scan(ItemResponseModel model) {
        double best = -SCAN_END;
        for (int i = 1; i <= Math.round(2 * SCAN_END / SCAN_STEP); i++) {
            double theta = -SCAN_END + i * SCAN_STEP;
            best = model.information(theta) > model.information(best) ? theta : best;
        }
        return best;
    }

    private static double maximum(ItemResponseModel model, double from, double to) {
        double low = from;
        double high = to;
        double middle = (low + high) / 2;
        while (low < middle && middle < high) {
            if (model.informationDerivative(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return middle;
    }
}
