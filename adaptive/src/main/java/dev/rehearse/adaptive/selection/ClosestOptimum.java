package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.LogisticModel;

/** Chooses the item that has its most information closest to the estimate (thOpt). */
public record ClosestOptimum() implements RankedSelection {

    /*
     * |theta_max - theta|, theta_max where the item has most information: the difficulty, unless there is guessing or a
     * ceiling [1, eq. 10-4; 2]. It is found as the root of the derivative of information, by bisection down to the last
     * bits. Logistic curves have one maximum, within 15 / (D a) of b. Other models may have several; the highest of
     * those near a scan from -8 to 8 logits in steps of 0.1 is taken, one outside that is not seen.
     *
     * [1] F. M. Lord (1980), Applications of Item Response Theory to Practical Testing Problems, Erlbaum.
     * [2] D. Magis (2013), A note on the item information function of the four-parameter logistic model. Applied
     *     Psychological Measurement 37(4), 304-315, doi:10.1177/0146621613475471.
     */

    private static final double SCAN_END = 8;
    private static final double SCAN_STEP = 0.1;
    private static final int SCAN_STEPS = 160;

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
            default -> highest(model);
        };
    }

    /** The highest of the maxima near points of the scan; of points alone the wrong one of two could be higher. */
    private static double highest(ItemResponseModel model) {
        double best = Double.NaN;
        double most = -1;
        double before = -1;
        double information = model.information(-SCAN_END);
        for (int i = 0; i <= SCAN_STEPS; i++) {
            double theta = -SCAN_END + i * SCAN_STEP;
            double after = i == SCAN_STEPS ? -1 : model.information(theta + SCAN_STEP);
            if (information > before && information >= after) {
                double maximum = maximum(model, theta - SCAN_STEP, theta + SCAN_STEP);
                if (model.information(maximum) > most) {
                    best = maximum;
                    most = model.information(maximum);
                }
            }
            before = information;
            information = after;
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
