package dev.rehearse.interview.launch;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What this service asks of notify-service. */
@RegisterRestClient(configKey = "notify")
@Path("/notify/api/launches")
interface NotifyServiceClient {

    /** Throws when the answer is not a success. */
    @POST
    void announce(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            LaunchAnnouncement.Body body);
}
