package dev.rehearse.adaptive.ability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the ability that maximises an objective, whatever the number of its stationary points. */
final class GlobalMaximum {

    /*
     * The likelihood of items with guessing may have several maxima [1], as may a posterior or a weighted likelihood;
     * Newton's method or a root finder ends at any of them, or at a minimum. Therefore:
     *   1. The slope is computed on equally spaced abilities, at most 0.05 logits apart.
     *   2. Where it falls through 0 there is a maximum. Where it comes close to 0 between two points without a change
     *      of sign at them, its extremum is sought; if it passes 0 there, a maximum was hidden.
     *   3. Each maximum is refined by the root finder of Chandrupatla [2], which keeps the bracket and needs no
     *      derivative, until the bracket is as narrow as rounding allows (1e-14 logits around 0).
     *   4. The largest value wins, the ends of the range included where the objective still rises outwards.
     *
     * Limit: two stationary points closer together than the step may be missed at the very ends of the range, or if the
     * slope has more than one extremum between neighbouring points, which takes items steeper than D a = 40.
     *
     * [1] F. Samejima (1973), A comment on Birnbaum's three-parameter logistic model in the latent trait theory.
     *     Psychometrika 38(2), 221-233, doi:10.1007/BF02291115.
     * [2] T. R. Chandrupatla (1997), A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear
     *     function without using derivatives. Advances in Engineering Software 28(3), 145-149,
     *     doi:10.1016/S0965-9978(96)00051-8.
     */

    private static final double LARGEST_STEP = 0.05;
    private static final double RESOLUTION = 1e-14;
    private static final double GOLDEN_SECTION = (3 - Math.sqrt(5)) / 2;

    private final Objective objective;
    private final AbilityRange range;
    private final double[] slopes;

    private GlobalMaximum(Objective objective, AbilityRange range) {
        this.objective = objective;
        this.range = range;
        int cells = Math.max(2, (int) Math.ceil((range.upper() - range.lower()) / LARGEST_STEP));
        this.slopes = new double[cells + 1];
        for (int i = 0; i <= cells; i++) {
            slopes[i] = objective.slope(point(i));
        }
    }

    /** The lowest such ability if there are several; the middle of the range if the objective is flat. */
    static double of(Objective objective, AbilityRange range) {
        return new GlobalMaximum(objective, range).ability();
    }

    private double ability() {
        List<Double> maxima = maxima();
        if (maxima.isEmpty()) {
            return range.middle();
        }
        double best = maxima.getFirst();
        if (maxima.size() > 1) {
            double largest = objective.value(best);
            for (double theta : maxima.subList(1, maxima.size())) {
                double value = objective.value(theta);
                if (value > largest) {
                    largest = value;
                    best = theta;
                }
            }
        }
        return best;
    }

    /** All local maxima in ascending order. */
    private List<Double> maxima() {
        List<Double> maxima = new ArrayList<>();
        int last = slopes.length - 1;
        if (firstSlope() < 0) {
            maxima.add(range.lower());
        }
        for (int i = 0; i < last; i++) {
            if (slopes[i] > 0 && slopes[i + 1] <= 0) {
                maxima.add(root(point(i), point(i + 1)));
            } else if (i > 0) {
                addHidden(i, maxima);
            }
        }
        if (slopes[last] > 0) {
            maxima.add(range.upper());
        }
        return maxima;
    }

    /** The first that is not 0: weights of robust estimation may vanish towards the ends of the range. */
    private double firstSlope() {
        return Arrays.stream(slopes).filter(slope -> slope != 0).findFirst().orElse(0);
    }

    /** Adds the maximum near point {@code i} that the signs at the points do not show, if there is one. */
    private void addHidden(int i, List<Double> maxima) {
        double sign = Math.signum(slopes[i]);
        boolean near = sign * slopes[i] < sign * slopes[i - 1] && sign * slopes[i] <= sign * slopes[i + 1];
        if (sign == 0 || !near || sign * slopes[i - 1] < 0 || sign * slopes[i + 1] < 0) {
            return;
        }
        double extremum = leastSlope(sign, point(i - 1), point(i + 1));
        if (sign * objective.slope(extremum) < 0) {
            maxima.add(sign > 0 ? root(point(i - 1), extremum) : root(extremum, point(i + 1)));
        }
    }

    /** Where sign * slope is least, or below 0, by golden section. */
    private double leastSlope(double sign, double from, double to) {
        double lower = from;
        double upper = to;
        double theta = lower + GOLDEN_SECTION * (upper - lower);
        double least = sign * objective.slope(theta);
        while (least >= 0 && upper - lower > 1e-9) {
            boolean right = upper - theta > theta - lower;
            double other = theta + GOLDEN_SECTION * ((right ? upper : lower) - theta);
            double value = sign * objective.slope(other);
            boolean better = value < least;
            if (better == right) {
                lower = better ? theta : other;
            } else {
                upper = better ? theta : other;
            }
            theta = better ? other : theta;
            least = Math.min(value, least);
        }
        return theta;
    }

    /** The root of the slope between a point where it is positive and one where it is not. */
    private double root(double positive, double negative) {
        Bracket bracket = new Bracket(objective, positive, negative);
        while (bracket.isWiderThan(RESOLUTION)) {
            bracket.narrow();
        }
        return bracket.best();
    }

    private double point(int index) {
        int cells = slopes.length - 1;
        return index == cells ? range.upper() : range.lower() + index * ((range.upper() - range.lower()) / cells);
    }
}
