package dev.rehearse.notify.subscription;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A wish for mail.
 *
 * @param email where to
 * @param scope about what: the path of a topic, section or track
 */
record SignUpRequest(
        @NotNull(message = "is missing") @Size(min = 1, message = "is empty") @Schema(examples = "name@example.org")
        String email,

        @NotNull(message = "is missing")
        @Size(min = 1, message = "is empty")
        @Schema(examples = "python/concurrency/asyncio")
        String scope) {

    /** Not the address: records end up in logs. */
    @Override
    public String toString() {
        return "SignUpRequest";
    }
}
