package dev.rehearse.notify.campaign;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.security.Role;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Campaigns as JSON: their progress and the commands of operators. */
@Path("/api/campaigns")
@RunOnVirtualThread
@RolesAllowed(Role.OPERATOR)
@Tag(name = "Campaigns", description = "Mail to the subscribers of a topic when its practice test launches")
class CampaignResource {

    private static final int MOST = 100;
    private static final String ID = "{id}";

    private final Launches launches;
    private final LaunchCheck check;
    private final CampaignCommands commands;

    CampaignResource(Launches launches, LaunchCheck check, CampaignCommands commands) {
        this.launches = launches;
        this.check = check;
        this.commands = commands;
    }

    /** The time at which a campaign is to begin. */
    record Schedule(
            @NotNull(message = "{field.missing}") @Schema(examples = "2027-03-01T09:00:00Z")
            Instant sendAt) {}

    @GET
    @Operation(operationId = "listCampaigns", summary = "The campaigns, the latest first")
    public List<CampaignView> campaigns(
            @QueryParam("before") @Schema(format = "uuid") @Nullable String before,
            @QueryParam("limit")
                    @Schema(implementation = Integer.class, minimum = "1", maximum = "100", defaultValue = "20")
                    @Nullable
                    String limit) {
        return commands.latest(Parameter.uuid("before", before), Parameter.integer("limit", limit, 1, MOST, 20));
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
                    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
                            required = true,
                            description = "Names this campaign")
                    @Schema(pattern = IdempotencyScope.KEY_FORM)
                    @Nullable
                    String key,
            @HeaderParam(HttpHeaders.AUTHORIZATION)
                    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(hidden = true)
                    @Nullable
                    String authorization,
            @Valid @NotNull(message = "{field.missing}") LaunchRequest launch) {
        var idempotency = IdempotencyScope.of(caller.getUserPrincipal().getName(), key);
        check.check(idempotency, launch, authorization);
        var campaign = launches.draft(idempotency, launch);
        return Response.status(Response.Status.CREATED)
                .entity(campaign)
                .header(HttpHeaders.LOCATION, "/notify/api/campaigns/" + campaign.id())
                .build();
    }

    @GET
    @Path(ID)
    @RolesAllowed({Role.SERVICE, Role.OPERATOR})
    @Operation(operationId = "getCampaign", summary = "One campaign, and how its mails are doing")
    public CampaignView campaign(@PathParam("id") @Schema(format = "uuid") String id) {
        return commands.look(idOf(id));
    }

    @POST
    @Path(ID + "/schedule")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "scheduleCampaign",
            summary = "Let a draft begin at a time; one that has passed is at once")
    public CampaignView schedule(
            @PathParam("id") @Schema(format = "uuid") String id,
            @Valid @NotNull(message = "{field.missing}") Schedule schedule) {
        return commands.schedule(idOf(id), schedule.sendAt());
    }

    @POST
    @Path(ID + "/unschedule")
    @Operation(operationId = "unscheduleCampaign", summary = "Make a scheduled campaign a draft again")
    public CampaignView unschedule(@PathParam("id") @Schema(format = "uuid") String id) {
        return commands.unschedule(idOf(id));
    }

    @POST
    @Path(ID + "/send")
    @Operation(operationId = "sendCampaign", summary = "Begin a draft or scheduled campaign now")
    public CampaignView send(@PathParam("id") @Schema(format = "uuid") String id) {
        return commands.send(idOf(id));
    }

    @POST
    @Path(ID + "/pause")
    @Operation(operationId = "pauseCampaign", summary = "Let no more mail of the campaign go out until it is resumed")
    public CampaignView pause(@PathParam("id") @Schema(format = "uuid") String id) {
        return commands.pause(idOf(id));
    }

    @POST
    @Path(ID + "/resume")
    @Operation(operationId = "resumeCampaign", summary = "Go on with a paused campaign")
    public CampaignView resume(@PathParam("id") @Schema(format = "uuid") String id) {
        return commands.resume(idOf(id));
    }

    @POST
    @Path(ID + "/cancel")
    @Operation(operationId = "cancelCampaign", summary = "Let no more mail of the campaign go out, for good")
    public CampaignView cancel(@PathParam("id") @Schema(format = "uuid") String id) {
        return commands.cancel(idOf(id));
    }

    static UUID idOf(String text) {
        return Parameter.idOf(text).orElseThrow(NoSuchCampaign::new);
    }
}
