package dev.rehearse.notify.campaign.launch;

import dev.rehearse.edge.security.Role;
import dev.rehearse.notify.campaign.IdempotencyScope;
import dev.rehearse.notify.campaign.LaunchRequest;
import dev.rehearse.notify.campaign.LaunchView;
import dev.rehearse.notify.campaign.Launches;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Launches as JSON. */
@Path("/api/launches")
@RunOnVirtualThread
@Tag(name = "Campaigns", description = "Mail to the subscribers of a topic when its practice test launches")
class LaunchResource {

    private final Launches launches;
    private final LaunchCheck check;

    LaunchResource(Launches launches, LaunchCheck check) {
        this.launches = launches;
        this.check = check;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SERVICE, Role.OPERATOR})
    @Operation(
            operationId = "launchCampaign",
            summary = "Tell the confirmed subscribers of a topic that its practice test has launched",
            description =
                    "Repeated with the same key and body it changes nothing and gets the first answer again. About a practice"
                            + " test that another campaign has told of it is a conflict, unless it says again: true.")
    @APIResponse(
            responseCode = "202",
            description = "The campaign has begun",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "Path of the campaign, as getCampaign takes it",
                            schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LaunchView.class)))
    public Response launch(
            @Context SecurityContext caller,
            @HeaderParam(IdempotencyScope.KEY)
                    @Parameter(required = true, description = "Names this launch")
                    @Schema(pattern = IdempotencyScope.KEY_FORM)
                    @Nullable
                    String key,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Parameter(hidden = true) @Nullable String authorization,
            @Valid @NotNull(message = "{field.missing}") LaunchRequest launch) {
        var idempotency = IdempotencyScope.of(caller.getUserPrincipal().getName(), key);
        check.check(idempotency, launch, caller.isUserInRole(Role.OPERATOR) ? authorization : null);
        var campaign = launches.launch(idempotency, launch);
        return Response.accepted(campaign)
                .header(HttpHeaders.LOCATION, "/notify/api/campaigns/" + campaign.id())
                .build();
    }
}
