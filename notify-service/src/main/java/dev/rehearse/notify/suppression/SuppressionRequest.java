package dev.rehearse.notify.suppression;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An address that is to get no mail any more. */
record SuppressionRequest(
        @NotNull(message = "{field.missing}")
        @Size(min = 1, message = "{field.empty}")
        @Schema(examples = "name@example.org")
        String email) {

    /** Not the address: records end up in logs. */
    @Override
    public String toString() {
        return "SuppressionRequest";
    }
}
