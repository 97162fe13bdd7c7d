package dev.rehearse.interview.statistics;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item as asked in an interview.
 *
 * @param score from 0 to the maximum, by the grade that counts; absent if the answer has none, or none but the
 *     candidate's own
 */
record ItemScore(
        UUID interview, UUID item, int version, @Nullable Integer score, int maximum) {

    boolean isScored() {
        return score != null;
    }

    /** The score as a share of the maximum, from 0 to 1. */
    double share() {
        return score == null ? 0 : (double) score / maximum;
    }
}
