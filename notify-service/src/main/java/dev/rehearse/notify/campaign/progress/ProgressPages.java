package dev.rehearse.notify.campaign.progress;

import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.session.SignInRequired;
import dev.rehearse.notify.campaign.CampaignResource;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The event stream of the API for the page of a campaign: browsers authenticate by cookie and not by token. */
@Path("/operator/campaigns/{id}/events")
@SignInRequired
@PrivateResponse
class ProgressPages {

    private final LiveProgress progress;

    ProgressPages(LiveProgress progress) {
        this.progress = progress;
    }

    @GET
    @Blocking
    @RunOnVirtualThread
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> events(@PathParam("id") String id, @Context Sse sse) {
        return progress.of(CampaignResource.idOf(id)).map(event -> ProgressResource.event(sse, event));
    }
}
