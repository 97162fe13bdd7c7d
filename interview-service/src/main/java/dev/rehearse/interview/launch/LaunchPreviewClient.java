package dev.rehearse.interview.launch;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Asks notify-service for the preview of a launch; a page waits for the answer, so the timeout is short. */
@RegisterRestClient(configKey = "launch-preview")
@Path("/notify/api/launches/preview")
interface LaunchPreviewClient {

    /** What a launch would mail; throws unless the response is a success. */
    @POST
    LaunchPreview preview(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("locale") String locale,
            LaunchAnnouncement.Body body);
}
