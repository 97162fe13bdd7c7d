package dev.rehearse.notify.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Imports by operators. */
@Path("/api/imports")
@RunOnVirtualThread
@RolesAllowed(Role.OPERATOR)
@Tag(name = "Imports", description = "Subscribers who gave their consent elsewhere")
class ImportResource {

    private static final String TABLE = """
            email,scope,locale,consentedAt,evidence
            a@example.org,*,en,2026-01-02T03:04:05Z,"List at the fair, page 2"
            """;

    private final Imports imports;
    private final ObjectMapper json;

    ImportResource(Imports imports, ObjectMapper json) {
        this.imports = imports;
        this.json = json;
    }

    @POST
    @Consumes({JsonLines.TYPE, CsvTable.TYPE})
    @Operation(
            operationId = "importSubscribers",
            summary = "Import subscribers who gave their consent elsewhere",
            description =
                    "One JSON object a line, or a CSV table (RFC 4180) whose first row has the names of the fields; up"
                            + " to 50,000 subscribers, in UTF-8 unless the Content-Type declares another charset. All are imported or none; each fault names its"
                            + " line. Addresses that are suppressed, that their owners had erased, or that unsubscribed are"
                            + " faults. Repeated, it changes nothing.")
    public ImportReport run(
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = JsonLines.TYPE,
                                        schema = @Schema(implementation = ImportLine.class)),
                                @Content(
                                        mediaType = CsvTable.TYPE,
                                        schema = @Schema(implementation = String.class),
                                        examples = @ExampleObject(name = "table", value = TABLE))
                            })
                    @NotNull(message = "{field.missing}")
                    byte[] body,
            @Context HttpHeaders headers,
            @QueryParam("dryRun") @Schema(implementation = Boolean.class, defaultValue = "false") @Nullable
                    String dryRun) {
        var text = ImportText.of(body, headers.getMediaType().getParameters().get(MediaType.CHARSET_PARAMETER));
        var isTable = MediaType.valueOf(CsvTable.TYPE).isCompatible(headers.getMediaType());
        ImportFile file = isTable ? new CsvTable(text) : new JsonLines(text, json);
        return isDry(dryRun) ? imports.tryOut(file) : imports.run(file);
    }

    private static boolean isDry(@Nullable String text) {
        return switch (text) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default -> throw new HttpProblem.InvalidField("dryRun", "field.boolean", text);
        };
    }
}
