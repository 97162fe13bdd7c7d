package dev.rehearse.notify.suppression;

import java.time.Instant;
import java.util.UUID;

/**
 * A suppressed address, for operators.
 *
 * @param id names the suppression
 * @param email the address, with the domain as DNS knows it and in lower case
 */
record SuppressionView(UUID id, String email, Reason reason, Instant suppressedAt) {

    static SuppressionView of(Suppression suppression) {
        return new SuppressionView(suppression.id, suppression.emailKey, suppression.reason, suppression.suppressedAt);
    }

    /** Not the address: records end up in logs. */
    @Override
    public String toString() {
        return "SuppressionView";
    }
}
