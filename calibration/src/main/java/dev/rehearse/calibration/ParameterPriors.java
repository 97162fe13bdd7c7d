package dev.rehearse.calibration;

/**
 * What is believed of item parameters before data; an infinite standard deviation, or a beta distribution of 1 and 1,
 * believes nothing.
 *
 * @param logDiscriminationMean of the lognormal distribution of a
 * @param logDiscriminationDeviation its standard deviation, positive
 * @param interceptMean of the normal distribution of the intercept -a b of right-or-wrong items
 * @param interceptDeviation its standard deviation, positive
 * @param guessingAlpha of the beta distribution of c, positive
 * @param guessingBeta of the beta distribution of c, positive
 */
public record ParameterPriors(
        double logDiscriminationMean,
        double logDiscriminationDeviation,
        double interceptMean,
        double interceptDeviation,
        double guessingAlpha,
        double guessingBeta) {

    private static final double NOTHING = Double.POSITIVE_INFINITY;

    /** Maximum likelihood. */
    public static final ParameterPriors NONE = new ParameterPriors(0, NOTHING, 0, NOTHING, 1, 1);

    /** Weak beliefs that keep the three-parameter model from wandering. */
    public static final ParameterPriors WEAK = new ParameterPriors(0.2, 0.5, 0, 2, 5, 17);

    public ParameterPriors {
        if (!(logDiscriminationDeviation > 0 && interceptDeviation > 0 && guessingAlpha > 0 && guessingBeta > 0)) {
            throw new IllegalArgumentException("A standard deviation or shape of a prior is not positive");
        }
    }

    /** Up to a constant, of the natural parameters: the densities are those of a, -a b and c themselves. */
    double logDensity(ItemForm form, double... natural) {
        double sum = 0;
        if (form != ItemForm.NOMINAL_RESPONSE && Double.isFinite(logDiscriminationDeviation)) {
            double log = Math.log(natural[0]);
            sum -= log + square((log - logDiscriminationMean) / logDiscriminationDeviation) / 2;
        }
        if (form.isDichotomous()) {
            sum -= square((-natural[0] * natural[1] - interceptMean) / interceptDeviation) / 2;
            if (natural.length > 2) {
                sum += (guessingAlpha - 1) * Math.log(natural[2]) + (guessingBeta - 1) * Math.log1p(-natural[2]);
            }
        }
        return sum;
    }

    private static double square(double x) {
        return x * x;
    }
}
