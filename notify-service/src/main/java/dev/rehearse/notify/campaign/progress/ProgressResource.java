package dev.rehearse.notify.campaign.progress;

import dev.rehearse.edge.security.Role;
import dev.rehearse.notify.campaign.CampaignResource;
import dev.rehearse.notify.campaign.CampaignView;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The progress of a campaign as server-sent events (HTML Living Standard, 9.2). */
@Path("/api/campaigns/{id}/events")
@RolesAllowed(Role.OPERATOR)
@Tag(name = "Campaigns", description = "Mail to the subscribers of a topic when its practice test launches")
class ProgressResource {

    private static final Duration RECONNECT = Duration.ofSeconds(3);

    private final LiveProgress progress;

    ProgressResource(LiveProgress progress) {
        this.progress = progress;
    }

    @GET
    @Blocking
    @RunOnVirtualThread
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            operationId = "followCampaign",
            summary = "Follow a campaign: an event whenever it has changed, at most one a second",
            description = "Each event holds the campaign. The last one is called end, and then the stream closes.")
    @APIResponse(
            responseCode = "200",
            description = "Events progress and end",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = CampaignView.class)))
    public Multi<OutboundSseEvent> events(@PathParam("id") @Schema(format = "uuid") String id, @Context Sse sse) {
        return progress.of(CampaignResource.idOf(id)).map(event -> event(sse, event));
    }

    static OutboundSseEvent event(Sse sse, ProgressEvent event) {
        return switch (event) {
            case ProgressEvent.Changed(var campaign) -> event(sse, "progress", campaign);
            case ProgressEvent.Over(var campaign) -> event(sse, "end", campaign);
            case ProgressEvent.Heartbeat beat ->
                sse.newEventBuilder().comment("still there").build();
        };
    }

    private static OutboundSseEvent event(Sse sse, String name, CampaignView campaign) {
        return sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .reconnectDelay(RECONNECT.toMillis())
                .data(CampaignView.class, campaign)
                .build();
    }
}
