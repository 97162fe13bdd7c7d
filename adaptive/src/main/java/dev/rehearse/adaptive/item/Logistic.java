package dev.rehearse.adaptive.item;

import java.util.Objects;

/**
 * The logistic models of a right-or-wrong item, with one to four parameters.
 *
 * @param scaling D, positive and finite: 1 keeps ability in logits, 1.702 approximates the normal ogive
 * @param discrimination a, positive and finite: how steeply success rises with ability
 * @param difficulty b, in logits, finite: the ability at which success is halfway between c and d
 * @param guessing c, the probability of success at very low ability, from 0 and below d
 * @param ceiling d, the probability of success at very high ability, up to 1
 */
public record Logistic(double scaling, double discrimination, double difficulty, double guessing, double ceiling)
        implements LogisticModel {

    /*
     * With z = D a (theta - b), L = 1 / (1 + e^-z) and M = 1 - L [1, 2]:
     *   P(1) = P = c + (d - c) L,   Q = 1 - P = (1 - d) + (d - c) M,   P' = D a (d - c) L M,   P'' = D a P' (M - L).
     * The parts of P and Q that depend on ability, w = (d - c) L / P and v = (d - c) M / Q, give the rest
     * without a quotient of vanishing numbers; they are 1 if c = 0 and d = 1:
     *   (log P)' = D a w M,   -(log P)'' = (D a)^2 w M (L - (1 - w) M),   with 1 - w = c / P; Q is the same with
     *   L and M, w and v exchanged;   I = (D a)^2 w v L M,   I' = D a I (2 (M - L) - w M + v L),   J = D a I (M - L),
     *   I'' = (D a)^2 I (g^2 + g'), where D a g = I' / I and g' = (w + v - 4) L M - w (1 - w) M^2 - v (1 - v) L^2.
     *
     * As w + v <= 2, g' is negative: the logarithm of information is concave in ability, for every c and d. So
     * information has one maximum, and lies below e to the tangent of its logarithm at any ability.
     *
     * L and M are both computed from e^-|z|, so Q and v keep their relative precision where 1 - P would be 0.
     *
     * [1] A. Birnbaum (1968), Some latent trait models and their use in inferring an examinee's ability. In Lord and
     *     Novick, Statistical Theories of Mental Test Scores, Addison-Wesley, chapter 17.
     * [2] M. A. Barton and F. M. Lord (1981), An upper asymptote for the three-parameter logistic item-response model.
     *     ETS Research Report 81-20, doi:10.1002/j.2333-8504.1981.tb01255.x.
     */

    public Logistic {
        InvalidItemParameter.requirePositive("scaling", scaling);
        InvalidItemParameter.requirePositive("discrimination", discrimination);
        InvalidItemParameter.requireFinite("difficulty", difficulty);
        if (!(guessing >= 0 && guessing < 1)) {
            throw new InvalidItemParameter("guessing", guessing, "from 0 and below 1");
        }
        if (!(ceiling > guessing && ceiling <= 1)) {
            throw new InvalidItemParameter("ceiling", ceiling, "above the guessing " + guessing + " and at most 1");
        }
    }

    /** The Rasch model: discrimination 1. */
    public static Logistic oneParameter(double scaling, double difficulty) {
        return twoParameter(scaling, 1, difficulty);
    }

    public static Logistic twoParameter(double scaling, double discrimination, double difficulty) {
        return threeParameter(scaling, discrimination, difficulty, 0);
    }

    public static Logistic threeParameter(double scaling, double discrimination, double difficulty, double guessing) {
        return new Logistic(scaling, discrimination, difficulty, guessing, 1);
    }

    @Override
    public double informationReach() {
        return 15 / slope();
    }

    @Override
    public int maximumScore() {
        return 1;
    }

    @Override
    public double probability(int score, double theta) {
        double varying = (ceiling - guessing) * LogisticCurve.at(logit(score, theta));
        return (score == 1 ? guessing : 1 - ceiling) + varying;
    }

    @Override
    public double logProbability(int score, double theta) {
        double z = logit(score, theta);
        if ((score == 1 ? guessing : 1 - ceiling) == 0) {
            return LogisticCurve.logAt(z) + Math.log(ceiling - guessing);
        }
        double p = probability(score, theta);
        return p < 0.5 ? Math.log(p) : Math.log1p(-probability(1 - score, theta));
    }

    @Override
    public double derivative(int score, double theta) {
        double z = logit(score, theta);
        double slope = slope() * (ceiling - guessing) * LogisticCurve.at(z) * LogisticCurve.at(-z);
        return score == 1 ? slope : -slope;
    }

    @Override
    public double secondDerivative(int score, double theta) {
        return derivative(score, theta) * LogisticCurve.difference(logit(1, theta)) * slope();
    }

    @Override
    public double logDerivative(int score, double theta) {
        double slope = slope() * varyingPart(score, theta) * LogisticCurve.at(-logit(score, theta));
        return score == 1 ? slope : -slope;
    }

    @Override
    public double observedInformation(int score, double theta) {
        double z = logit(score, theta);
        double constantPart = (score == 1 ? guessing : 1 - ceiling) / probability(score, theta);
        double m = LogisticCurve.at(-z);
        double factor = LogisticCurve.at(z) - (constantPart > 0 ? constantPart * m : 0);
        return slope() * m * varyingPart(score, theta) * factor * slope();
    }

    @Override
    public double information(double theta) {
        double z = logit(1, theta);
        double e = Math.exp(-Math.abs(z)); // once, for this is what a choice among many items costs
        double l = (z >= 0 ? 1 : e) / (1 + e);
        double m = (z >= 0 ? e : 1) / (1 + e);
        double range = ceiling - guessing;
        double w = guessing == 0 ? 1 : range * l / (guessing + range * l);
        double v = ceiling == 1 ? 1 : range * m / (1 - ceiling + range * m);
        return slope() * l * m * w * v * slope();
    }

    @Override
    public double informationBound(double lower, double upper) {
        double risingAtLower = relativeDerivative(lower) * slope();
        double risingAtUpper = relativeDerivative(upper) * slope();
        if (risingAtLower <= 0) {
            return Rounding.above(information(lower));
        }
        if (risingAtUpper >= 0) {
            return Rounding.above(information(upper));
        }
        double tangents = Math.min(
                Rounding.grown(information(lower), risingAtLower * (upper - lower)),
                Rounding.grown(information(upper), -risingAtUpper * (upper - lower)));
        return Rounding.above(Math.min(tangents, slope() * slope() / 4));
    }

    @Override
    public double informationDerivative(double theta) {
        return information(theta) * relativeDerivative(theta) * slope();
    }

    @Override
    public double informationSecondDerivative(double theta) {
        double l = LogisticCurve.at(logit(1, theta));
        double m = LogisticCurve.at(-logit(1, theta));
        double w = varyingPart(1, theta);
        double v = varyingPart(0, theta);
        double g = 2 * (m - l) - w * m + v * l;
        double slopeOfG = (w + v - 4) * l * m - w * (1 - w) * m * m - v * (1 - v) * l * l;
        return slope() * information(theta) * (g * g + slopeOfG) * slope();
    }

    @Override
    public double warmBias(double theta) {
        return information(theta) * LogisticCurve.difference(logit(1, theta)) * slope();
    }

    /** g, of which D a times is the derivative of log I: falls from 2 or less to -2 or more. */
    private double relativeDerivative(double theta) {
        double z = logit(1, theta);
        return 2 * LogisticCurve.difference(z)
                - varyingPart(1, theta) * LogisticCurve.at(-z)
                + varyingPart(0, theta) * LogisticCurve.at(z);
    }

    /** D a. */
    private double slope() {
        return scaling * discrimination;
    }

    /** z for a right answer, -z for a wrong one. */
    private double logit(int score, double theta) {
        double z = slope() * (theta - difficulty);
        return Objects.checkIndex(score, 2) == 1 ? z : -z;
    }

    /** w for a right answer, v for a wrong one. */
    private double varyingPart(int score, double theta) {
        if ((score == 1 ? guessing : 1 - ceiling) == 0) {
            return 1;
        }
        return (ceiling - guessing) * LogisticCurve.at(logit(score, theta)) / probability(score, theta);
    }
}
