package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.input.InvalidSetting;

/**
 * A prior in which every ability of an interval, its ends included, is equally probable.
 *
 * @param lower in logits, finite
 * @param upper in logits, finite, above {@code lower}
 */
public record UniformPrior(double lower, double upper) implements Prior {

    public UniformPrior {
        if (!Double.isFinite(lower)) {
            throw new InvalidSetting("lower end of the prior", lower, "finite");
        }
        if (!Double.isFinite(upper) || upper <= lower) {
            throw new InvalidSetting("upper end of the prior", upper, "finite and above " + lower);
        }
    }

    @Override
    public double logDensity(double theta) {
        return theta >= lower && theta <= upper ? -Math.log(upper - lower) : Double.NEGATIVE_INFINITY;
    }

    @Override
    public double logDensityDerivative(double theta) {
        return 0;
    }

    @Override
    public double logDensitySecondDerivative(double theta) {
        return 0;
    }
}
