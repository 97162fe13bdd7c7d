package dev.rehearse.adaptive.item;

import java.util.NoSuchElementException;
import java.util.OptionalInt;

/**
 * A response together with the item it answers.
 *
 * @param points the score, from 0 to the maximum score of the item's model, else {@link ScoreOutOfRange}; empty for an
 *     item that was skipped, which no estimator is given
 */
public record ScoredItem(Item item, OptionalInt points) {

    public ScoredItem {
        if (points.isPresent()
                && (points.getAsInt() < 0 || points.getAsInt() > item.model().maximumScore())) {
            throw new ScoreOutOfRange(item, points.getAsInt());
        }
    }

    public ScoredItem(Item item, int score) {
        this(item, OptionalInt.of(score));
    }

    public boolean isSkipped() {
        return points.isEmpty();
    }

    /**
     * The score.
     *
     * @throws NoSuchElementException if the item was skipped
     */
    public int score() {
        return points.orElseThrow(() -> new NoSuchElementException("Item " + item.id() + " was skipped"));
    }

    /** log P(score | theta): what the response adds to the log-likelihood at ability {@code theta} (logits). */
    public double logLikelihood(double theta) {
        return item.model().logProbability(score(), theta);
    }
}
