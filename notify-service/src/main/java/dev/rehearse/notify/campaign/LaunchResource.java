package dev.rehearse.notify.campaign;

import dev.rehearse.edge.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Launches as JSON. */
@Path("/api/launches")
@RunOnVirtualThread
@Tag(name = "Campaigns")
class LaunchResource {

    private final Launches launches;

    LaunchResource(Launches launches) {
        this.launches = launches;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SERVICE, Role.OPERATOR})
    @Operation(
            summary = "Tell the confirmed subscribers of a topic that its practice test has launched",
            description = "Repeated with the same key and body it changes nothing and gets the first answer again.")
    @APIResponseSchema(
            value = LaunchView.class,
            responseCode = "202",
            responseDescription = "The campaign has begun; Location says where to follow it")
    public Response launch(
            @Context SecurityContext caller,
            @HeaderParam(Asker.KEY)
                    @Parameter(required = true, description = "Names this launch")
                    @Schema(pattern = Asker.KEY_FORM)
                    @Nullable
                    String key,
            @Valid @NotNull(message = "is missing") LaunchRequest launch) {
        var campaign = launches.launch(Asker.of(caller.getUserPrincipal().getName(), key), launch);
        return Response.accepted(campaign)
                .header(HttpHeaders.LOCATION, "/notify/api/campaigns/" + campaign.id())
                .build();
    }
}
