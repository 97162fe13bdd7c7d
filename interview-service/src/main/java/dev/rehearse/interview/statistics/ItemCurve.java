package dev.rehearse.interview.statistics;

import java.util.List;

/**
 * How an item's scores depend on ability: by its parameters, and as observed in candidates of about the same ability.
 * Scores are shares of the maximum, from 0 to 1; abilities are on the scale of the candidates.
 *
 * @param expected the item response curve, at equal distances of ability
 * @param observed groups of candidates, in ascending order of ability
 */
public record ItemCurve(List<CurvePoint> expected, List<AbilityGroup> observed) {

    /** The expected score at an ability. */
    public record CurvePoint(double ability, double score) {}

    /**
     * Candidates of about the same ability. No ability is known exactly: an answer counts in each group by the
     * probability that its candidate belongs there.
     *
     * @param ability mean of their abilities
     * @param answers number of answers that count in the group, which may be fractional
     * @param score mean of their scores
     * @param standardError of this mean
     * @param expected mean of the scores predicted by the parameters
     */
    public record AbilityGroup(double ability, double answers, double score, double standardError, double expected) {}

    public ItemCurve {
        expected = List.copyOf(expected);
        observed = List.copyOf(observed);
    }
}
