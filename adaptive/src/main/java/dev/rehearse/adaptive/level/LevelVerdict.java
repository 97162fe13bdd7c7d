package dev.rehearse.adaptive.level;

import java.util.List;

/**
 * An examinee's level, and how certain it is.
 *
 * @param level the level of the estimated ability
 * @param lowest the level at the lower end of the interval
 * @param highest the level at the upper end of the interval
 * @param confidence of the interval, between 0 and 1
 * @param probabilities of every level from lowest to highest, by the posterior; they sum to 1
 */
public record LevelVerdict(
        Level level, Level lowest, Level highest, double confidence, List<LevelProbability> probabilities) {

    public LevelVerdict {
        probabilities = List.copyOf(probabilities);
    }

    /** Whether the whole interval lies in one level. */
    public boolean certain() {
        return lowest.equals(highest);
    }
}
