package dev.rehearse.adaptive.stopping;

import dev.rehearse.adaptive.ability.AbilityInterval;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.level.CutScores;
import java.util.Optional;

/**
 * Stops once the interval around ability lies in one level, though never before the first response.
 *
 * @param confidence of the interval, between 0 and 1, both excluded, such as 0.95
 */
public record DecidedLevel(CutScores levels, double confidence) implements StoppingRule {

    /*
     * The ability confidence interval: stop when theta -/+ z SE holds no cut score.
     *
     * D. J. Weiss and G. G. Kingsbury (1984), Application of computerized adaptive testing to educational problems.
     * Journal of Educational Measurement 21(4), 361-375, doi:10.1111/j.1745-3984.1984.tb01040.x.
     */

    public DecidedLevel {
        if (!(confidence > 0 && confidence < 1)) {
            throw new InvalidSetting("confidence", confidence, "between 0 and 1");
        }
    }

    @Override
    public Optional<StopReason> reason(Progress progress) {
        if (progress.length() == 0) {
            return Optional.empty();
        }
        AbilityInterval interval = progress.estimate().interval(confidence);
        boolean decided = levels.level(interval.lower()).equals(levels.level(interval.upper()));
        return decided ? Optional.of(StopReason.LEVEL_DECIDED) : Optional.empty();
    }
}
