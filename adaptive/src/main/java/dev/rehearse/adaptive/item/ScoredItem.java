package dev.rehearse.adaptive.item;

/**
 * A response together with the item it answers.
 *
 * @param score from 0 to the maximum score of the item's model, else {@link ScoreOutOfRange}
 */
public record ScoredItem(Item item, int score) {

    public ScoredItem {
        if (score < 0 || score > item.model().maximumScore()) {
            throw new ScoreOutOfRange(item, score);
        }
    }

    /** log P(score | theta): what the response adds to the log-likelihood at ability {@code theta} (logits). */
    public double logLikelihood(double theta) {
        return item.model().logProbability(score, theta);
    }
}
