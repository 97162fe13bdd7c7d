package dev.rehearse.notify.campaign;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What this service reads of interview-service. */
@RegisterRestClient(configKey = "interview")
@Path("/interview/api/practice-tests")
interface PracticeTestClient {

    /**
     * A practice test, as interview-service lists it.
     *
     * @param topic the slug of its topic
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PracticeTest(String slug, String topic) {}

    @GET
    @Path("{slug}")
    PracticeTest launched(@PathParam("slug") String slug);

    /** Operators may see those that are not launched. */
    @GET
    @Path("drafts")
    List<PracticeTest> drafts(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);
}
