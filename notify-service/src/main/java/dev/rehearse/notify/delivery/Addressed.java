package dev.rehearse.notify.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail and whom it is to.
 *
 * @param email as it was typed; null if it has been erased
 * @param triedAt when it was last on record that it may leave
 */
public record Addressed(
        UUID delivery,
        State state,
        @Nullable String email,
        int attempts,
        @Nullable Instant triedAt,
        @Nullable String lastError) {

    /** Not the address: records end up in logs. */
    @Override
    public String toString() {
        return "Addressed[delivery=" + delivery + "]";
    }
}
