package dev.rehearse.notify.campaign.delivery;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.security.Role;
import dev.rehearse.notify.campaign.CampaignCommands;
import dev.rehearse.notify.campaign.CampaignResource;
import dev.rehearse.notify.campaign.CampaignView;
import dev.rehearse.notify.campaign.NoSuchDelivery;
import dev.rehearse.notify.delivery.State;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A campaign's failed and unknown deliveries as JSON: list, send again, write off. */
@Path("/api/campaigns/{id}")
@RunOnVirtualThread
@RolesAllowed(Role.OPERATOR)
@Tag(name = "Deliveries", description = "The individual mails of a campaign")
class DeliveryResource {

    private static final int MOST = 1000;

    private final CampaignCommands commands;
    private final FailedDeliveries failedDeliveries;

    DeliveryResource(CampaignCommands commands, FailedDeliveries failedDeliveries) {
        this.commands = commands;
        this.failedDeliveries = failedDeliveries;
    }

    @GET
    @Path("/deliveries")
    @Operation(
            operationId = "listDeliveries",
            summary = "The campaign's mails in a state, with their addresses",
            description = "In the order of their ids; the next page begins after the last id of this one.")
    public List<DeliveryView> deliveries(
            @PathParam("id") @Schema(format = "uuid") String id,
            @QueryParam("state")
                    @Schema(
                            enumeration = {
                                "pending",
                                "claimed",
                                "sending",
                                "sent",
                                "failed",
                                "suppressed",
                                "cancelled",
                                "unknown"
                            },
                            defaultValue = "unknown")
                    @Nullable
                    String state,
            @QueryParam("after") @Schema(format = "uuid") @Nullable String after,
            @QueryParam("limit")
                    @Schema(implementation = Integer.class, minimum = "1", maximum = "1000", defaultValue = "100")
                    @Nullable
                    String limit) {
        var wanted = Parameter.oneOf("state", state, State.values(), DeliveryResource::word);
        return failedDeliveries.of(
                CampaignResource.idOf(id),
                wanted == null ? State.UNKNOWN : wanted,
                Parameter.uuid("after", after),
                Parameter.integer("limit", limit, 1, MOST, 100));
    }

    @POST
    @Path("/deliveries/{delivery}/resend")
    @Operation(
            operationId = "resendDelivery",
            summary = "Send an unknown or failed mail again, under the same Message-ID")
    public CampaignView resend(
            @PathParam("id") @Schema(format = "uuid") String id,
            @PathParam("delivery") @Schema(format = "uuid") String delivery,
            @QueryParam("state")
                    @Schema(
                            enumeration = {"unknown", "failed"},
                            defaultValue = "unknown")
                    @Nullable
                    String state) {
        return commands.resend(CampaignResource.idOf(id), deliveryOf(delivery), resendable(state));
    }

    @POST
    @Path("/deliveries/{delivery}/write-off")
    @Operation(operationId = "writeOffDelivery", summary = "Give up on an unknown mail: it counts as failed")
    public CampaignView writeOff(
            @PathParam("id") @Schema(format = "uuid") String id,
            @PathParam("delivery") @Schema(format = "uuid") String delivery) {
        return commands.writeOff(CampaignResource.idOf(id), deliveryOf(delivery));
    }

    @POST
    @Path("/resend")
    @Operation(
            operationId = "resendDeliveries",
            summary = "Send all unknown or all failed mails again, under the same Message-IDs")
    public CampaignView resendAll(
            @PathParam("id") @Schema(format = "uuid") String id,
            @QueryParam("state")
                    @Schema(
                            enumeration = {"unknown", "failed"},
                            defaultValue = "unknown")
                    @Nullable
                    String state) {
        return commands.resend(CampaignResource.idOf(id), null, resendable(state));
    }

    @POST
    @Path("/write-off")
    @Operation(operationId = "writeOffDeliveries", summary = "Give up on all unknown mails: they count as failed")
    public CampaignView writeOffAll(@PathParam("id") @Schema(format = "uuid") String id) {
        return commands.writeOff(CampaignResource.idOf(id), null);
    }

    private static UUID deliveryOf(String text) {
        return Parameter.idOf(text).orElseThrow(() -> new NoSuchDelivery(State.UNKNOWN));
    }

    private static State resendable(@Nullable String text) {
        var states = new State[] {State.UNKNOWN, State.FAILED};
        var wanted = Parameter.oneOf("state", text, states, DeliveryResource::word);
        return wanted == null ? State.UNKNOWN : wanted;
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
