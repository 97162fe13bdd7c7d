package dev.rehearse.adaptive.item;

import java.util.Objects;

/**
 * The cumulative family of models: each score is reached or passed with a logistic probability of its own threshold.
 */
abstract sealed class CumulativeLogits implements ItemResponseModel permits GradedResponse, ModifiedGradedResponse {

    /*
     * With z_k = D a (theta - b_k), b_k strictly ascending, and the logistic curve L(z) = 1 / (1 + e^-z) [1]:
     *   P(k) = L(z_k) - L(z_k+1),   where z_0 = +infinity and z_m+1 = -infinity.
     * That difference cancels in the tails. It is also a product,
     *   P(k) = L(z_k) L(-z_k+1) (1 - e^-(z_k - z_k+1)),
     * whose last factor does not depend on ability; hence
     *   l' = (log P(k))' = D a (L(-z_k) - L(z_k+1)),   -l'' = (D a)^2 (L(z_k) L(-z_k) + L(z_k+1) L(-z_k+1)),
     *   I = sum P l'^2,   I' = sum P l' (l'^2 + 2 l''),   J = sum P l' (l'' + l'^2),
     *   I'' = sum P (l'^4 + 5 l'^2 l'' + 2 l''^2 + 2 l' l'''),
     * all without a quotient and finite everywhere.
     *
     * Information is the squared length of the vector with components f_k = sqrt(P) l'. Their derivatives are
     * f_k' = sqrt(P) (l'^2 / 2 + l''), where l'^2 and -2 l'' both lie between 0 and (D a)^2: so the length changes by
     * at most (D a)^2 / 2 per logit, from either end of an interval.
     *
     * [1] F. Samejima (1969), Estimation of latent ability using a response pattern of graded scores. Psychometric
     *     Monograph 17, doi:10.1007/BF03372160.
     */

    private final double slope;
    private final double[] thresholds;
    private final double[] shares;
    private final double[] logShares;

    /**
     * Takes over the thresholds.
     *
     * @param slope D a, positive
     * @param thresholds of the scores from 1, strictly ascending
     */
    CumulativeLogits(double slope, double... thresholds) {
        this.slope = slope;
        this.thresholds = thresholds;
        this.shares = new double[thresholds.length + 1];
        this.logShares = new double[shares.length];
        for (int score = 0; score < shares.length; score++) {
            shares[score] = share(score);
            logShares[score] = Math.log(shares[score]);
        }
    }

    @Override
    public final int maximumScore() {
        return thresholds.length;
    }

    @Override
    public final double probability(int score, double theta) {
        return LogisticCurve.at(reached(score, theta)) * LogisticCurve.at(-passed(score, theta)) * shares[score];
    }

    @Override
    public final double logProbability(int score, double theta) {
        double logShare = logShares[score];
        if (score > 0) {
            logShare += LogisticCurve.logAt(reached(score, theta));
        }
        return score < thresholds.length ? logShare + LogisticCurve.logAt(-passed(score, theta)) : logShare;
    }

    /** Computes once the exponential and the logarithm of each threshold, which two scores share. */
    final void allScores(double theta, ScoreValues values) {
        double reachedUp = 1;
        double reachedDown = 0;
        double logReached = 0;
        for (int score = 0; score <= thresholds.length; score++) {
            double passedUp = 0;
            double passedDown = 1;
            double logProbability = score > 0 ? logShares[score] + logReached : logShares[score];
            if (score < thresholds.length) {
                double z = passed(score, theta);
                double e = Math.exp(-Math.abs(z));
                double log = Math.log1p(e);
                passedUp = (z >= 0 ? 1 : e) / (1 + e);
                passedDown = (-z >= 0 ? 1 : e) / (1 + e);
                logProbability += Math.min(-z, 0) - log;
                logReached = Math.min(z, 0) - log;
            }
            double variances = reachedUp * reachedDown + passedUp * passedDown;
            values.logProbability[score] = logProbability;
            values.slope[score] = slope * (reachedDown - passedUp);
            values.observedInformation[score] = slope * variances * slope;
            reachedUp = passedUp;
            reachedDown = passedDown;
        }
    }

    @Override
    public final double derivative(int score, double theta) {
        return probability(score, theta) * logDerivative(score, theta);
    }

    @Override
    public final double secondDerivative(int score, double theta) {
        double l = logDerivative(score, theta);
        return probability(score, theta) * (l * l - observedInformation(score, theta));
    }

    @Override
    public final double logDerivative(int score, double theta) {
        return slope * (LogisticCurve.at(-reached(score, theta)) - LogisticCurve.at(passed(score, theta)));
    }

    @Override
    public final double observedInformation(int score, double theta) {
        double reached = reached(score, theta);
        double passed = passed(score, theta);
        double variances = LogisticCurve.at(reached) * LogisticCurve.at(-reached)
                + LogisticCurve.at(passed) * LogisticCurve.at(-passed);
        return slope * variances * slope;
    }

    @Override
    public final double information(double theta) {
        double sum = 0;
        for (int score = 0; score <= thresholds.length; score++) {
            double l = logDerivative(score, theta);
            sum += l * probability(score, theta) * l;
        }
        return sum;
    }

    @Override
    public final double informationBound(double lower, double upper) {
        double ends = (Math.sqrt(information(lower)) + Math.sqrt(information(upper))) / 2;
        double length = ends + slope * slope * (upper - lower) / 4;
        return Rounding.above(length * length);
    }

    @Override
    public final double informationDerivative(double theta) {
        double sum = 0;
        for (int score = 0; score <= thresholds.length; score++) {
            double l = logDerivative(score, theta);
            sum += derivative(score, theta) * (l * l - 2 * observedInformation(score, theta));
        }
        return sum;
    }

    @Override
    public final double informationSecondDerivative(double theta) {
        double sum = 0;
        for (int score = 0; score <= thresholds.length; score++) {
            double l = logDerivative(score, theta);
            double l2 = -observedInformation(score, theta);
            double bracket = l * l * (l * l + 5 * l2) + 2 * l2 * l2 + 2 * l * thirdLogDerivative(score, theta);
            sum += probability(score, theta) * bracket;
        }
        return sum;
    }

    private double thirdLogDerivative(int score, double theta) {
        double reached = reached(score, theta);
        double passed = passed(score, theta);
        double skewness = LogisticCurve.at(reached) * LogisticCurve.at(-reached) * LogisticCurve.difference(reached)
                + LogisticCurve.at(passed) * LogisticCurve.at(-passed) * LogisticCurve.difference(passed);
        return -slope * slope * slope * skewness;
    }

    /** z_k: infinite for score 0, which is always reached. */
    private double reached(int score, double theta) {
        Objects.checkIndex(score, thresholds.length + 1);
        return score == 0 ? Double.POSITIVE_INFINITY : slope * (theta - thresholds[score - 1]);
    }

    /** z_k+1: infinite for the maximum score, which is never passed. */
    private double passed(int score, double theta) {
        Objects.checkIndex(score, thresholds.length + 1);
        return score == thresholds.length ? Double.NEGATIVE_INFINITY : slope * (theta - thresholds[score]);
    }

    /** 1 - e^-(z_k - z_k+1); 1 at both ends. */
    private double share(int score) {
        if (score == 0 || score == thresholds.length) {
            return 1;
        }
        return -Math.expm1(slope * (thresholds[score - 1] - thresholds[score]));
    }
}
