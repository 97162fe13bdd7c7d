package dev.rehearse.notify.campaign;

import dev.rehearse.edge.HttpProblem;
import dev.rehearse.edge.Parameter;
import dev.rehearse.edge.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Launches and their campaigns as JSON. */
@Path("/api")
@RunOnVirtualThread
@RolesAllowed({Role.SERVICE, Role.OPERATOR})
@Tag(name = "Campaigns")
class CampaignResource {

    private static final String KEY = "Idempotency-Key";
    private static final String KEY_FORM = "[!-~]{1,255}";

    private final Launches launches;

    CampaignResource(Launches launches) {
        this.launches = launches;
    }

    @POST
    @Path("/launches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Tell the confirmed subscribers of a topic that its practice test has launched",
            description = "Repeated with the same key and body it changes nothing and gets the first answer again.")
    @APIResponseSchema(
            value = CampaignView.class,
            responseCode = "202",
            responseDescription = "The mails are queued; Location says where to follow them")
    public Response launch(
            @HeaderParam(KEY)
                    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
                            required = true,
                            description = "Names this launch")
                    @Schema(pattern = KEY_FORM)
                    @Nullable
                    String key,
            @Valid @NotNull(message = "is missing") LaunchRequest launch) {
        if (key == null) {
            throw new HttpProblem.InvalidField(KEY, "is missing", "");
        }
        if (!key.matches(KEY_FORM)) {
            throw new HttpProblem.InvalidField(KEY, "must be 1 to 255 visible ASCII characters", key);
        }
        var campaign = launches.launch(key, launch);
        return Response.accepted(campaign)
                .header(HttpHeaders.LOCATION, "/notify/api/campaigns/" + campaign.id())
                .build();
    }

    @GET
    @Path("/campaigns/{id}")
    @Operation(summary = "One campaign, and how its mails are doing")
    public CampaignView campaign(@PathParam("id") @Schema(format = "uuid") String id) {
        return launches.campaign(Parameter.idOf(id).orElseThrow(NoSuchCampaign::new));
    }
}
