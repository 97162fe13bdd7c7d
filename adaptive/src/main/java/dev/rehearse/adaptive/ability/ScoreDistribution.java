package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemResponseModel;
import java.util.List;

/** How likely each total score on some items is for an examinee of a given ability. */
public final class ScoreDistribution {

    /*
     * Item by item: the probability of each total score before it, times that of each score on it; no enumeration of
     * patterns, O(items * total score). F. M. Lord and M. S. Wingersky (1984), Comparison of IRT true-score and
     * equipercentile observed-score "equatings". Applied Psychological Measurement 8(4), 453-461,
     * doi:10.1177/014662168400800409.
     */

    private final double[] probabilities;

    private ScoreDistribution(double[] probabilities) {
        this.probabilities = probabilities;
    }

    /** The distribution at ability {@code theta} (logits, finite). */
    public static ScoreDistribution of(List<Item> items, double theta) {
        double[] before = {1};
        for (Item item : items) {
            before = with(item.model(), theta, before);
        }
        return new ScoreDistribution(before);
    }

    public int maximumScore() {
        return probabilities.length - 1;
    }

    /** The probability of a total score from 0 to {@link #maximumScore()}. */
    public double probability(int score) {
        return probabilities[score];
    }

    private static double[] with(ItemResponseModel model, double theta, double... before) {
        double[] after = new double[before.length + model.maximumScore()];
        for (int score = 0; score <= model.maximumScore(); score++) {
            double probability = model.probability(score, theta);
            for (int total = 0; total < before.length; total++) {
                after[total + score] += before[total] * probability;
            }
        }
        return after;
    }
}
