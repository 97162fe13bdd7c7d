package dev.rehearse.notify.campaign.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery of a campaign, as operators see it.
 *
 * @param email its subscriber's address; absent if that has been erased
 * @param attempts number of attempts
 * @param triedAt when the start of the last attempt was recorded
 * @param reason the last error, as the mail server or the connection reported it
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
