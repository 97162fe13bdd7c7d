package dev.rehearse.interview.statistics;

import java.util.List;

/**
 * How an item's scores depend on ability: by its parameters, and by what candidates of about the same ability scored.
 * Scores are shares of the maximum, from 0 to 1; abilities are on the scale of the candidates.
 *
 * @param expected the item response curve, at equal distances of ability
 * @param observed groups of candidates, those of the least ability first
 */
public record ItemCurve(List<CurvePoint> expected, List<AbilityGroup> observed) {

    /** What a candidate of an ability is expected to score. */
    public record CurvePoint(double ability, double score) {}

    /**
     * Candidates of about the same ability. No ability is known for sure: an answer counts in each group by the
     * probability that its candidate belongs there.
     *
     * @param ability mean of their abilities
     * @param answers that count in the group, which need not be a whole number
     * @param score mean of their scores
     * @param standardError of this mean
     * @param expected mean of the scores that the parameters let expect of them
     */
    public record AbilityGroup(double ability, double answers, double score, double standardError, double expected) {}

    public ItemCurve {
        expected = List.copyOf(expected);
        observed = List.copyOf(observed);
    }
}
