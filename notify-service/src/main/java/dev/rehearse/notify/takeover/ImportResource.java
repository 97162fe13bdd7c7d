package dev.rehearse.notify.takeover;

import dev.rehearse.edge.HttpProblem;
import dev.rehearse.edge.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Imports by operators. */
@Path("/api/imports")
@RunOnVirtualThread
@RolesAllowed(Role.OPERATOR)
@Tag(name = "Imports")
class ImportResource {

    private static final String JSON_LINES = "application/x-ndjson";

    private final Imports imports;

    ImportResource(Imports imports) {
        this.imports = imports;
    }

    @POST
    @Consumes(JSON_LINES)
    @Operation(
            summary = "Take over subscribers who gave their consent elsewhere",
            description = "One JSON object a line, up to 10,000 of them. All are imported or none; each fault names its"
                    + " line. Addresses that are suppressed, that their owners had erased, or that unsubscribed are"
                    + " faults. Repeated, it changes nothing.")
    public ImportReport run(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = JSON_LINES,
                                            schema = @Schema(implementation = ImportLine.class)))
                    @NotNull(message = "is missing")
                    String lines,
            @QueryParam("dryRun") @Schema(implementation = Boolean.class, defaultValue = "false") @Nullable
                    String dryRun) {
        return isDry(dryRun) ? imports.tryOut(lines) : imports.run(lines);
    }

    private static boolean isDry(@Nullable String text) {
        return switch (text) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default -> throw new HttpProblem.InvalidField("dryRun", "must be true or false", text);
        };
    }
}
