package dev.rehearse.adaptive.item;

import java.util.Objects;

/** The divide-by-total family of models: the logarithm of each score's weight is a line in ability. */
abstract sealed class DivideByTotal implements ItemResponseModel
        permits GeneralizedPartialCredit, PartialCredit, RatingScale, NominalResponse {

    /*
     * P(k) = exp(s_k theta + t_k) / sum_j exp(s_j theta + t_j) [1]: an exponential family. With E the expectation over
     * the scores at theta and mu = E s,
     *   (log P(k))' = s_k - mu,   -(log P(k))'' = I = E (s - mu)^2,   I' = J = E (s - mu)^3,   I'' = E (s - mu)^4 - 3
     *   I^2,
     * so that what is observed is what is expected. The largest weight is divided out before exp: nothing overflows. mu
     * is taken as a distance from the slope of the most probable score, which keeps s_k - mu right to the last bits
     * where that score is nearly certain.
     *
     * Scores lie at most r = max s - min s from their mean, so that |I'| <= r I: the logarithm of information changes
     * by at most r per logit, from either end of an interval.
     *
     * [1] D. Thissen and L. Steinberg (1986), A taxonomy of item response models. Psychometrika 51(4), 567-577,
     *     doi:10.1007/BF02295596.
     */

    private final double[] slopes;
    private final double[] intercepts;

    /** Takes over the slopes and intercepts of the scores from 0, as many of one as of the other. */
    DivideByTotal(double[] slopes, double[] intercepts) {
        this.slopes = slopes;
        this.intercepts = intercepts;
    }

    /** Slopes 0, D a, 2 D a, ...: what one step more adds, at every step the same. */
    static double[] equalSlopes(double slope, int steps) {
        double[] slopes = new double[steps + 1];
        for (int k = 1; k <= steps; k++) {
            slopes[k] = k * slope;
        }
        return slopes;
    }

    /** Intercepts 0, -D a (delta_1), -D a (delta_1 + delta_2), ... with delta = location + step. */
    static double[] cumulated(double slope, double location, double... steps) {
        double[] intercepts = new double[steps.length + 1];
        for (int k = 1; k <= steps.length; k++) {
            intercepts[k] = intercepts[k - 1] - slope * (location + steps[k - 1]);
        }
        return intercepts;
    }

    @Override
    public final int maximumScore() {
        return slopes.length - 1;
    }

    @Override
    public final double probability(int score, double theta) {
        Objects.checkIndex(score, slopes.length);
        int mode = mostProbable(theta);
        return weight(score, mode, theta) / totalWeight(mode, theta);
    }

    @Override
    public final double logProbability(int score, double theta) {
        Objects.checkIndex(score, slopes.length);
        int mode = mostProbable(theta);
        return logWeight(score, theta) - logWeight(mode, theta) - Math.log(totalWeight(mode, theta));
    }

    /** Computes once the weights and their sum, which all scores share. */
    final void allScores(double theta, ScoreValues values) {
        int mode = mostProbable(theta);
        double[] weights = values.weights;
        double total = 0;
        double mean = 0;
        for (int k = 0; k < slopes.length; k++) {
            weights[k] = weight(k, mode, theta);
            total += weights[k];
            mean += weights[k] * (slopes[k] - slopes[mode]);
        }
        mean /= total;
        double information = 0;
        for (int k = 0; k < slopes.length; k++) {
            double deviation = slopes[k] - slopes[mode] - mean;
            information += weights[k] * (deviation * deviation);
        }
        double logTotal = Math.log(total);
        for (int score = 0; score < slopes.length; score++) {
            values.logProbability[score] = logWeight(score, theta) - logWeight(mode, theta) - logTotal;
            values.slope[score] = slopes[score] - slopes[mode] - mean;
            values.observedInformation[score] = information / total;
        }
    }

    @Override
    public final double derivative(int score, double theta) {
        return probability(score, theta) * logDerivative(score, theta);
    }

    @Override
    public final double secondDerivative(int score, double theta) {
        double l = logDerivative(score, theta);
        return probability(score, theta) * (l * l - information(theta));
    }

    @Override
    public final double logDerivative(int score, double theta) {
        Objects.checkIndex(score, slopes.length);
        int mode = mostProbable(theta);
        return slopes[score] - slopes[mode] - meanSlope(mode, theta);
    }

    @Override
    public final double observedInformation(int score, double theta) {
        Objects.checkIndex(score, slopes.length);
        return information(theta);
    }

    @Override
    public final double information(double theta) {
        return centralMoment(2, theta);
    }

    @Override
    public final double informationBound(double lower, double upper) {
        double ends = Math.sqrt(information(lower)) * Math.sqrt(information(upper));
        return Rounding.above(Rounding.grown(ends, range() * (upper - lower) / 2));
    }

    @Override
    public final double informationDerivative(double theta) {
        return centralMoment(3, theta);
    }

    @Override
    public final double informationSecondDerivative(double theta) {
        double variance = centralMoment(2, theta);
        return centralMoment(4, theta) - 3 * variance * variance;
    }

    @Override
    public final double warmBias(double theta) {
        return centralMoment(3, theta);
    }

    private double range() {
        double smallest = slopes[0];
        double largest = slopes[0];
        for (double slope : slopes) {
            smallest = Math.min(smallest, slope);
            largest = Math.max(largest, slope);
        }
        return largest - smallest;
    }

    private double centralMoment(int order, double theta) {
        int mode = mostProbable(theta);
        double mean = meanSlope(mode, theta);
        double sum = 0;
        for (int k = 0; k < slopes.length; k++) {
            double deviation = slopes[k] - slopes[mode] - mean;
            double square = deviation * deviation;
            sum += weight(k, mode, theta)
                    * switch (order) {
                        case 2 -> square;
                        case 3 -> square * deviation;
                        default -> square * square;
                    };
        }
        return sum / totalWeight(mode, theta);
    }

    /** mu - s_mode. */
    private double meanSlope(int mode, double theta) {
        double sum = 0;
        for (int k = 0; k < slopes.length; k++) {
            sum += weight(k, mode, theta) * (slopes[k] - slopes[mode]);
        }
        return sum / totalWeight(mode, theta);
    }

    private double totalWeight(int mode, double theta) {
        double sum = 0;
        for (int k = 0; k < slopes.length; k++) {
            sum += weight(k, mode, theta);
        }
        return sum;
    }

    /** From 0 to 1, which is the weight of the most probable score. */
    private double weight(int score, int mode, double theta) {
        return Math.exp(logWeight(score, theta) - logWeight(mode, theta));
    }

    private int mostProbable(double theta) {
        int mode = 0;
        for (int k = 1; k < slopes.length; k++) {
            if (logWeight(k, theta) > logWeight(mode, theta)) {
                mode = k;
            }
        }
        return mode;
    }

    private double logWeight(int score, double theta) {
        return slopes[score] * theta + intercepts[score];
    }
}
