package dev.rehearse.notify.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail of a campaign, as an operator sees it who looks into what went wrong.
 *
 * @param email its subscriber's address; absent if that has been erased
 * @param attempts how often it was tried
 * @param triedAt when it was last on record that it may leave
 * @param reason what the mail server or the connection said last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(
        UUID id,
        String state,
        @Nullable String email,
        int attempts,
        @Nullable Instant triedAt,
        @Nullable String reason) {

    /** Not the address: records end up in logs. */
    @Override
    public String toString() {
        return "DeliveryView[" + id + "]";
    }
}
