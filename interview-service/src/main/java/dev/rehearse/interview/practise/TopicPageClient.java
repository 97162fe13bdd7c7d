package dev.rehearse.interview.practise;

import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * Asks question-service for the page of a topic with a question; a page waits for the answer, so the timeout is short.
 */
@RegisterRestClient(configKey = "topic-page")
@Path("/topics/{topic}")
interface TopicPageClient {

    /** A redirect if the question is on another page now; throws if there is no such topic. */
    @HEAD
    Response look(@PathParam("topic") String topic, @QueryParam("question") String question);
}
