package dev.rehearse.interview.interview;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ability from an interview's answers when scored again later, kept with its first result.
 *
 * @param itemPool whose item parameters were used
 * @param answers that count
 * @param ability in logits
 * @param level name of the most probable one; absent without enough evidence
 */
public record Rescore(
        UUID itemPool,
        int answers,
        double ability,
        double standardError,
        @Nullable String level,
        Instant at) {

    /** Whether the results are equal, whatever their times. */
    public boolean saysTheSame(Rescore other) {
        return equals(new Rescore(other.itemPool, other.answers, other.ability, other.standardError, other.level, at));
    }
}
