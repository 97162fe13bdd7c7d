package dev.rehearse.notify.campaign;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Campaigns as JSON: their progress and the commands of operators. */
@Path("/api/campaigns")
@RunOnVirtualThread
@RolesAllowed(Role.OPERATOR)
@Tag(name = "Campaigns", description = "Mail to the subscribers of a topic when its practice test launches")
public class CampaignResource {

    private static final int MOST = 100;
    private static final String ID = "{id}";

    private final CampaignCommands commands;

    CampaignResource(CampaignCommands commands) {
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

    /** The id in a path; throws {@link NoSuchCampaign} if it is none. */
    public static UUID idOf(String text) {
        return Parameter.idOf(text).orElseThrow(NoSuchCampaign::new);
    }
}
