package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.input.InvalidSetting;

/**
 * A normal prior of an examinee's ability.
 *
 * @param mean in logits, finite
 * @param standardDeviation in logits, positive and finite
 */
public record NormalPrior(double mean, double standardDeviation) implements Prior {

    /** N(0, 1): the population on which an item pool's scale is usually fixed. */
    public static final NormalPrior STANDARD = new NormalPrior(0, 1);

    /** log(sqrt(2 pi)). */
    private static final double LOG_ROOT_TWO_PI = 0.9189385332046727;

    public NormalPrior {
        if (!Double.isFinite(mean)) {
            throw new InvalidSetting("prior mean", mean, "finite");
        }
        if (!(standardDeviation > 0) || Double.isInfinite(standardDeviation)) {
            throw new InvalidSetting("prior standard deviation", standardDeviation, "positive and finite");
        }
    }

    @Override
    public double logDensity(double theta) {
        double z = (theta - mean) / standardDeviation;
        return -z * z / 2 - Math.log(standardDeviation) - LOG_ROOT_TWO_PI;
    }

    @Override
    public double logDensityDerivative(double theta) {
        return (mean - theta) / standardDeviation / standardDeviation;
    }

    @Override
    public double logDensitySecondDerivative(double theta) {
        return -1 / standardDeviation / standardDeviation;
    }
}
