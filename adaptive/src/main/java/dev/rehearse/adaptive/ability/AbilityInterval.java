package dev.rehearse.adaptive.ability;

/**
 * The abilities that are credible at a stated confidence.
 *
 * @param lower in logits
 * @param upper in logits
 * @param confidence the probability that ability lies inside, between 0 and 1
 */
public record AbilityInterval(double lower, double upper, double confidence) {

    public boolean contains(double ability) {
        return lower <= ability && ability <= upper;
    }
}
