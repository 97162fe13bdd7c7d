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

/** Drafts of campaigns as JSON: operators prepare them. */
@Path("/api/campaigns")
@RunOnVirtualThread
@RolesAllowed(Role.OPERATOR)
@Tag(name = "Campaigns", description = "Mail to the subscribers of a topic when its practice test launches")
class DraftResource {

    private final Launches launches;
    private final LaunchCheck check;

    DraftResource(Launches launches, LaunchCheck check) {
        this.launches = launches;
        this.check = check;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createCampaign",
            summary = "Prepare a campaign that waits until it is scheduled or sent",
            description =
                    "Repeated with the same key and body it changes nothing and gets the first answer again. About a practice"
                            + " test that another campaign has told of it is a conflict, unless it says again: true.")
    @APIResponse(
            responseCode = "201",
            description = "The campaign is a draft",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "Path of the campaign, as getCampaign takes it",
                            schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LaunchView.class)))
    public Response draft(
            @Context SecurityContext caller,
            @HeaderParam(IdempotencyScope.KEY)
                    @Parameter(required = true, description = "Names this campaign")
                    @Schema(pattern = IdempotencyScope.KEY_FORM)
                    @Nullable
                    String key,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Parameter(hidden = true) @Nullable String authorization,
            @Valid @NotNull(message = "{field.missing}") LaunchRequest launch) {
        var idempotency = IdempotencyScope.of(caller.getUserPrincipal().getName(), key);
        check.check(idempotency, launch, authorization);
        var campaign = launches.draft(idempotency, launch);
        return Response.status(Response.Status.CREATED)
                .entity(campaign)
                .header(HttpHeaders.LOCATION, "/notify/api/campaigns/" + campaign.id())
                .build();
    }
}
