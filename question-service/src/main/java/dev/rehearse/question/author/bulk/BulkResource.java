package dev.rehearse.question.author.bulk;

import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.security.Role;
import dev.rehearse.question.page.CatalogVersion;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes several questions at once. */
@Path("/api/author/questions/bulk")
@RunOnVirtualThread
@PrivateResponse
@RolesAllowed(Role.AUTHOR)
@Tag(name = "Authoring", description = "Topics and questions written by authors")
class BulkResource {

    private final BulkChanges changes;
    private final CatalogVersion catalog;

    BulkResource(BulkChanges changes, CatalogVersion catalog) {
        this.changes = changes;
        this.catalog = catalog;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeQuestions",
            summary = "Change status and tags of several questions, all or none",
            description =
                    "Tags are changed first. Errors name each question that can't be changed, by its index in questions; one that has"
                            + " changed since it was read can't.")
    public BulkView change(
            @Context SecurityContext caller, @Valid @NotNull(message = "{field.missing}") BulkRequest request) {
        var changed = changes.change(request, caller.getUserPrincipal().getName());
        catalog.read();
        return changed;
    }
}
