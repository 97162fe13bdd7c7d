package dev.rehearse.notify.subscription;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to subscribe an address.
 *
 * @param email where to
 * @param scope about what: the path of a topic, section or track, or {@code *} for everything
 * @param locale in which language we write; if it is not named, the one that Accept-Language asks for
 */
record SignUpRequest(
        @NotNull(message = "{field.missing}")
        @Size(min = 1, message = "{field.empty}")
        @Schema(examples = "name@example.org")
        String email,

        @NotNull(message = "{field.missing}")
        @Size(min = 1, message = "{field.empty}")
        @Schema(examples = "python/concurrency/asyncio")
        String scope,

        @Schema(enumeration = {"en", "de"}) @Nullable String locale) {

    /** Not the address: records end up in logs. */
    @Override
    public String toString() {
        return "SignUpRequest";
    }
}
