package dev.rehearse.interview.practicetest;

import dev.rehearse.adaptive.level.CutScores;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an interview, fixed when it starts.
 *
 * @param minimumLength the least number of questions before precision alone may end it, at least 1
 * @param maximumLength the most questions
 * @param timeLimitSeconds from the start, on the server's clock
 * @param targetStandardError in logits; the interview ends when the estimate is this precise
 * @param levels from the lowest; each but the first begins at a cut score
 * @param rules how it asks
 */
public record Settings(
        int minimumLength,
        int maximumLength,
        long timeLimitSeconds,
        double targetStandardError,
        List<LevelSetting> levels,
        Rules rules) {

    public Settings {
        levels = List.copyOf(levels);
        rules = rules == null ? Rules.USUAL : rules;
        check(1 <= minimumLength && minimumLength <= maximumLength, "length: 1 <= minimum <= maximum");
        check(maximumLength <= 200, "length: the maximum is at most 200");
        check(timeLimitSeconds > 0, "timeLimit: longer than nothing");
        check(targetStandardError > 0, "targetStandardError: above 0");
        check(levels.size() >= 2, "levels: at least two");
        for (int i = 0; i < levels.size(); i++) {
            check((i == 0) == (levels.get(i).from() == null), "levels: each but the first has a from");
        }
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    public CutScores cutScores() {
        var cutScores = CutScores.from(levels.getFirst().name());
        for (LevelSetting level : levels.subList(1, levels.size())) {
            cutScores = cutScores.at(level.cut(), level.name());
        }
        return cutScores;
    }

    /**
     * A level and its cut score.
     *
     * @param from in logits; absent for the lowest
     */
    public record LevelSetting(String name, @Nullable Double from) {

        /** The cut score; only for a level that has one. */
        double cut() {
            if (from == null) {
                throw new IllegalStateException(name + " is the lowest level and has no cut score");
            }
            return from;
        }
    }
}
