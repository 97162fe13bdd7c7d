package dev.rehearse.notify.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery with its recipient's address.
 *
 * @param email as it was typed; null if it has been erased
 * @param triedAt when the start of the last attempt was recorded
 */
public record AddressedDelivery(
        UUID delivery,
        State state,
        @Nullable String email,
        int attempts,
        @Nullable Instant triedAt,
        @Nullable String lastError) {

    /** Not the address: records end up in logs. */
    @Override
    public String toString() {
        return "AddressedDelivery[delivery=" + delivery + "]";
    }
}
