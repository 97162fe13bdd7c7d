package dev.rehearse.interview.practise;

import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * Asks question-service for the page of a topic with a question. A page waits for the answer, so the timeout is short,
 * a few requests are sent at a time, and none for a while after repeated failures.
 */
@RegisterRestClient(configKey = "topic-page")
@Path("/topics/{topic}")
interface TopicPageClient {

    /** A redirect if the question is on another page now; throws if there is no such topic. */
    @HEAD
    @Bulkhead(8)
    @CircuitBreaker(
            requestVolumeThreshold = 4,
            failureRatio = 0.5,
            delay = 5,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = WebApplicationException.class)
    Response look(@PathParam("topic") String topic, @QueryParam("question") String question);
}
