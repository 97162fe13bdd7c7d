package dev.rehearse.adaptive.item;

/**
 * The probability of each score of an item for an examinee of a given ability.
 *
 * <p>Scores run from 0 to {@link #maximumScore()}: 0 and 1 for a right-or-wrong item, more for partial credit. Ability
 * {@code theta} is in logits, finite, on the scale of the item pool. Implementations are immutable, never give NaN, and
 * throw {@link IndexOutOfBoundsException} for a score they do not have.
 */
public interface ItemResponseModel {

    /*
     * What is left to the defaults follows from P and its derivatives [1]. With l' = P' / P and l'' = P'' / P - l'^2,
     * the derivatives of log P, and sums over the scores:
     *   I = sum P' l',   I' = sum l' (2 P'' - P' l'),   J = sum l' P''.
     * A score whose probability underflows adds nothing to the sums; a model that can say more, overrides.
     *
     * [1] T. A. Warm (1989), Weighted likelihood estimation of ability in item response theory. Psychometrika 54(3),
     *     427-450, doi:10.1007/BF02294627; for more than two scores: F. Samejima (1993), Psychometrika 58(1), 119-138.
     */

    int maximumScore();

    /** P(score | theta), from 0 to 1; the probabilities of all scores sum to 1. */
    double probability(int score, double theta);

    /** Natural logarithm of {@link #probability}, exact also where the probability itself underflows. */
    double logProbability(int score, double theta);

    /** dP(score | theta) / dtheta, per logit; the derivatives of all scores sum to 0. */
    double derivative(int score, double theta);

    /** d2P(score | theta) / dtheta2, per squared logit; those of all scores sum to 0. */
    double secondDerivative(int score, double theta);

    /** Expected Fisher information about theta, per squared logit, never negative. */
    double information(double theta);

    /**
     * An upper bound of {@link #information} at all abilities from {@code lower} to {@code upper}, in logits: infinite
     * if the model has none. The tighter it is, the faster the best of many items is found.
     */
    default double informationBound(double lower, double upper) {
        return Double.POSITIVE_INFINITY;
    }

    /** d2I / dtheta2 of {@link #information}, per logit to the fourth. */
    double informationSecondDerivative(double theta);

    /** d log P(score | theta) / dtheta, per logit: what the response adds to the slope of the log-likelihood. */
    default double logDerivative(int score, double theta) {
        double p = probability(score, theta);
        return p == 0 ? 0 : derivative(score, theta) / p;
    }

    /** -d2 log P(score | theta) / dtheta2, per squared logit: may be negative, its expectation is the information. */
    default double observedInformation(int score, double theta) {
        double p = probability(score, theta);
        if (p == 0) {
            return 0;
        }
        double slope = derivative(score, theta) / p;
        return slope * slope - secondDerivative(score, theta) / p;
    }

    /** dI / dtheta of {@link #information}, per cubed logit. */
    default double informationDerivative(double theta) {
        double sum = 0;
        for (int score = 0; score <= maximumScore(); score++) {
            double slope = logDerivative(score, theta);
            sum += slope * (2 * secondDerivative(score, theta) - slope * derivative(score, theta));
        }
        return sum;
    }

    /** J = sum of P' P'' / P over the scores: the term of Warm's correction of the bias of maximum likelihood. */
    default double warmBias(double theta) {
        double sum = 0;
        for (int score = 0; score <= maximumScore(); score++) {
            sum += logDerivative(score, theta) * secondDerivative(score, theta);
        }
        return sum;
    }
}
