package dev.rehearse.interview.interview;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the scores of an interview said of the ability at a later time, beside its first result.
 *
 * @param itemPool whose item parameters were used
 * @param answers that count
 * @param ability in logits
 * @param level name of the most probable one; absent where the evidence does not carry one
 */
public record Rescore(
        UUID itemPool,
        int answers,
        double ability,
        double standardError,
        @Nullable String level,
        Instant at) {

    /** Whether it says the same, whenever that was. */
    public boolean saysTheSame(Rescore other) {
        return equals(new Rescore(other.itemPool, other.answers, other.ability, other.standardError, other.level, at));
    }
}
