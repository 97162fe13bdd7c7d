package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.input.InvalidSetting;

/**
 * Equally spaced abilities, on which a posterior is computed.
 *
 * @param lower the first ability, in logits, finite
 * @param upper the last ability, in logits, finite, above {@code lower}
 * @param points how many abilities, at least 3, both ends included
 */
public record AbilityGrid(double lower, double upper, int points) {

    /*
     * Why 121 points from -6 to 6. Beyond 6 lie 2e-9 of a standard normal prior. The trapezoid rule converges
     * exponentially for smooth bell shapes [1, section 5]: with step h and posterior standard deviation s its relative
     * error is about 2 exp(-2 (pi s / h)^2), for h = 0.1 that is 5e-9 at s = 0.1, which 100 well-chosen items of
     * discrimination 2 would reach. Coarse grids understate the standard error of long tests; 80 points have been
     * recommended [2].
     *
     * [1] L. N. Trefethen and J. A. C. Weideman (2014), The exponentially convergent trapezoidal rule. SIAM Review
     *     56(3), 385-458, doi:10.1137/130932132.
     * [2] R. J. De Ayala et al. (1995), An investigation of the standard errors of expected a posteriori ability
     *     estimates. AERA annual meeting, ERIC ED392840.
     */

    /** From -6 to 6 logits in steps of 0.1. */
    public static final AbilityGrid STANDARD = new AbilityGrid(-6, 6, 121);

    public AbilityGrid {
        if (!Double.isFinite(lower)) {
            throw new InvalidSetting("lower end of the ability grid", lower, "finite");
        }
        if (!Double.isFinite(upper) || upper <= lower) {
            throw new InvalidSetting("upper end of the ability grid", upper, "finite and above " + lower);
        }
        if (points < 3) {
            throw new InvalidSetting("number of points of the ability grid", points, "at least 3");
        }
    }

    /** The distance of neighbouring abilities, in logits. */
    public double step() {
        return (upper - lower) / (points - 1);
    }

    /** The ability at {@code index}, counted from 0, in logits. */
    public double point(int index) {
        return lower + index * step();
    }

    /** The weight of the trapezoid rule at {@code index}: the step, halved at both ends. */
    public double weight(int index) {
        return index == 0 || index == points - 1 ? step() / 2 : step();
    }

    /**
     * The smallest error that the grid can tell, in logits: a posterior narrower than a step may lie anywhere between
     * two points, and a uniform distribution over a step h has the standard deviation h / sqrt(12).
     */
    double smallestError() {
        return step() / Math.sqrt(12);
    }
}
