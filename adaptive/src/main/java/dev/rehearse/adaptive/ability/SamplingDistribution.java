package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.ArrayList;
import java.util.List;

/**
 * The distribution of an estimator for examinees of one ability on some items, over all response patterns: exact for
 * short tests, for which the formulas of the standard error are only approximate.
 *
 * @param mean of the estimates, in logits; its distance from the ability is the bias
 * @param standardError the standard deviation of the estimates, in logits
 */
public record SamplingDistribution(double mean, double standardError) {

    private static final int MOST_PATTERNS = 1 << 20;

    /**
     * The distribution at ability {@code theta} (logits, finite).
     *
     * @throws InvalidSetting if the items have more than 1,048,576 response patterns
     */
    public static SamplingDistribution of(AbilityEstimator estimator, List<Item> items, double theta) {
        long patterns = 1;
        for (Item item : items) {
            patterns *= item.model().maximumScore() + 1;
            if (patterns > MOST_PATTERNS) {
                throw new InvalidSetting("number of items", items.size(), "such that there are 2^20 patterns at most");
            }
        }
        Moments moments = new Moments(estimator, items, theta);
        moments.add(new ArrayList<>(), 1);
        return new SamplingDistribution(moments.mean, Math.sqrt(moments.squares));
    }

    /** Weighted mean and sum of squared deviations, by updating (West 1979). */
    private static final class Moments {

        private final AbilityEstimator estimator;
        private final List<Item> items;
        private final double theta;
        private double weight;
        private double mean;
        private double squares;

        Moments(AbilityEstimator estimator, List<Item> items, double theta) {
            this.estimator = estimator;
            this.items = items;
            this.theta = theta;
        }

        /** Adds all patterns that begin with these responses, which have this probability. */
        void add(List<ScoredItem> responses, double probability) {
            if (responses.size() == items.size()) {
                add(estimator.estimate(List.copyOf(responses)).ability(), probability);
                return;
            }
            Item item = items.get(responses.size());
            for (int score = 0; score <= item.model().maximumScore(); score++) {
                responses.add(new ScoredItem(item, score));
                add(responses, probability * item.model().probability(score, theta));
                responses.removeLast();
            }
        }

        private void add(double estimate, double probability) {
            if (probability > 0) {
                double deviation = estimate - mean;
                weight += probability;
                mean += deviation * probability / weight;
                squares += probability * deviation * (estimate - mean);
            }
        }
    }
}
