package dev.rehearse.adaptive.item;

/**
 * How likely each score of an item is for an examinee of a given ability.
 *
 * <p>Scores run from 0 to {@link #maximumScore()}: 0 and 1 for a right-or-wrong item, more for partial credit. Ability
 * {@code theta} is in logits, finite, on the scale of the item pool. Implementations are immutable, never give NaN, and
 * throw {@link IndexOutOfBoundsException} for a score they do not have.
 */
public interface ItemResponseModel {

    int maximumScore();

    /** P(score | theta), from 0 to 1; the probabilities of all scores sum to 1. */
    double probability(int score, double theta);

    /** Natural logarithm of {@link #probability}, exact also where the probability itself underflows. */
    double logProbability(int score, double theta);

    /** dP(score | theta) / dtheta, per logit; the derivatives of all scores sum to 0. */
    double derivative(int score, double theta);

    /** Expected Fisher information about theta, per squared logit, never negative. */
    double information(double theta);
}
