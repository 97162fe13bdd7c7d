package dev.rehearse.interview.report;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.interview.practicetest.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Whether there is enough evidence for a level, and what would add more.
 *
 * @param sufficient whether there is enough evidence
 * @param answers that count
 * @param answersNeeded the least number of answers for a level
 * @param standardErrorNeeded the largest standard error for a level
 * @param moreInterviews with new questions that would settle an undecided level; absent if that cannot be predicted
 */
public record Outlook(
        boolean sufficient,
        int answers,
        int answersNeeded,
        double standardErrorNeeded,
        @Nullable Integer moreInterviews) {

    /*
     * Of candidates whose abilities vary by 1, an error of 0.8 leaves a reliability of 1 - 0.64 = 0.36: below that the
     * interval is hardly narrower than before the first question. Information adds up over interviews: the error after
     * n more like this one is 1 / sqrt(1 + (n + 1) I), where I = 1 / SE^2 - 1 is what this one brought beyond the
     * prior.
     */
    private static final double LARGEST_ERROR = 0.8;

    /** One-sided 80 percent quantile of the normal distribution, as the verdict requires. */
    private static final double Z80 = 0.8416;

    private static final int FORESEEABLE = 5;

    static Outlook of(AbilityEstimate estimate, int answers, Settings settings, boolean decided) {
        boolean sufficient = answers >= settings.minimumLength() && estimate.standardError() <= LARGEST_ERROR;
        return new Outlook(
                sufficient,
                answers,
                settings.minimumLength(),
                LARGEST_ERROR,
                decided || !sufficient ? null : moreInterviews(estimate, settings));
    }

    private static @Nullable Integer moreInterviews(AbilityEstimate estimate, Settings settings) {
        double distance = settings.levels().stream()
                .map(Settings.LevelSetting::from)
                .mapToDouble(cut -> cut == null ? Double.POSITIVE_INFINITY : Math.abs(cut - estimate.ability()))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        double information = 1 / (estimate.standardError() * estimate.standardError()) - 1;
        double needed = Math.pow(Z80 / distance, 2) - 1;
        double more = Math.ceil(needed / information) - 1;
        return more >= 1 && more <= FORESEEABLE ? (Integer) (int) more : null;
    }
}
