package dev.rehearse.interview.launch;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Announces launches to notify-service. */
@RegisterRestClient(configKey = "notify")
@Path("/notify/api/launches")
interface NotifyServiceClient {

    /** Throws unless the response is a success. */
    @POST
    void announce(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            LaunchAnnouncement.Body body);

    /**
     * Returns if notify-service knows of the launch, also if an operator has announced it manually; otherwise throws.
     */
    default void tell(String authorization, String idempotencyKey, LaunchAnnouncement.Body body) {
        try {
            announce(authorization, idempotencyKey, body);
        } catch (WebApplicationException refused) {
            if (!isKnown(refused.getResponse())) {
                throw refused;
            }
        }
    }

    private static boolean isKnown(Response answer) {
        return answer.getStatus() == Response.Status.CONFLICT.getStatusCode()
                && answer.readEntity(String.class).contains("\"title\":\"Already launched\"");
    }
}
