package dev.rehearse.adaptive.item;

import java.util.Objects;

/**
 * The two-parameter logistic model of a right-or-wrong item, with D = 1: the short form of {@link Logistic}.
 *
 * @param discrimination a, per logit, finite and positive: how steeply success rises with ability
 * @param difficulty b, in logits, finite: the ability at which success is as likely as failure
 */
public record TwoParameterLogistic(double discrimination, double difficulty) implements LogisticModel {

    /*
     * With z = D a (theta - b):   P(1) = 1 / (1 + e^-z),   P'(1) = D a P Q,   I = P'^2 / (P Q) = (D a)^2 P Q   [1, 2],
     * P''(1) = (D a)^2 P Q (Q - P),   I' = J = D a I (Q - P). Log P has the slope D a Q, log Q the slope -D a P, and
     * both the curvature -I: what is observed is what is expected.
     *
     * LogisticCurve computes everything from e^-|z|, which lies in (0, 1]: nothing overflows, Q keeps its relative
     * precision where 1 - P would be 0, and log P is right where P itself has underflowed (|z| > 745).
     *
     * [1] A. Birnbaum (1968), Some latent trait models and their use in inferring an examinee's ability. In Lord and
     *     Novick, Statistical Theories of Mental Test Scores, Addison-Wesley, chapter 17.
     * [2] F. M. Lord (1980), Applications of Item Response Theory to Practical Testing Problems, Erlbaum: P is
     *     eq. 2-1 with c = 0, I is eq. 5-9.
     */

    /** The scaling constant D: 1 keeps ability in logits; 1.702 would approximate the normal ogive. */
    public static final double D = 1.0;

    public TwoParameterLogistic {
        InvalidItemParameter.requirePositive("discrimination", discrimination);
        InvalidItemParameter.requireFinite("difficulty", difficulty);
    }

    /** Information is symmetric about the difficulty. */
    @Override
    public double informationReach() {
        return 0;
    }

    @Override
    public int maximumScore() {
        return 1;
    }

    @Override
    public double probability(int score, double theta) {
        return LogisticCurve.at(logit(score, theta));
    }

    @Override
    public double logProbability(int score, double theta) {
        return LogisticCurve.logAt(logit(score, theta));
    }

    @Override
    public double derivative(int score, double theta) {
        double slope = D * discrimination * varianceOfScore(theta);
        return Objects.checkIndex(score, 2) == 1 ? slope : -slope;
    }

    @Override
    public double information(double theta) {
        return D * discrimination * varianceOfScore(theta) * D * discrimination;
    }

    /** Information rises up to the difficulty and falls from there. */
    @Override
    public double informationBound(double lower, double upper) {
        return Rounding.above(information(Math.clamp(difficulty, lower, upper)));
    }

    @Override
    public double secondDerivative(int score, double theta) {
        double curvature = information(theta) * differenceOfProbabilities(theta);
        return Objects.checkIndex(score, 2) == 1 ? curvature : -curvature;
    }

    @Override
    public double logDerivative(int score, double theta) {
        double slope = D * discrimination * probability(1 - Objects.checkIndex(score, 2), theta);
        return score == 1 ? slope : -slope;
    }

    @Override
    public double observedInformation(int score, double theta) {
        Objects.checkIndex(score, 2);
        return information(theta);
    }

    @Override
    public double informationDerivative(double theta) {
        return information(theta) * differenceOfProbabilities(theta) * D * discrimination;
    }

    @Override
    public double informationSecondDerivative(double theta) {
        double difference = differenceOfProbabilities(theta);
        double relative = difference * difference - 2 * varianceOfScore(theta);
        return D * discrimination * information(theta) * relative * D * discrimination;
    }

    @Override
    public double warmBias(double theta) {
        return informationDerivative(theta);
    }

    /** Q - P. */
    private double differenceOfProbabilities(double theta) {
        return LogisticCurve.difference(logit(1, theta));
    }

    /** log(P(score) / P(other score)). */
    private double logit(int score, double theta) {
        double z = D * discrimination * (theta - difficulty);
        return Objects.checkIndex(score, 2) == 1 ? z : -z;
    }

    /** P Q, from 0 to 1/4. */
    private double varianceOfScore(double theta) {
        return LogisticCurve.slopeAt(logit(1, theta));
    }
}
