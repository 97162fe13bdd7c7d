package dev.rehearse.notify.campaign.launch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** REST client of interview-service, with the fields that this service reads. */
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

    /** The practice test of the slug, launched or, if the caller may see drafts, a draft. */
    default Optional<PracticeTest> find(String slug, @Nullable String authorization) {
        try {
            return Optional.of(launched(slug));
        } catch (WebApplicationException failure) {
            if (failure.getResponse().getStatus() != Response.Status.NOT_FOUND.getStatusCode()) {
                throw failure;
            }
        }
        return authorization == null
                ? Optional.empty()
                : drafts(authorization).stream()
                        .filter(draft -> draft.slug().equals(slug))
                        .findFirst();
    }
}
