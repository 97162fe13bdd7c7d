package dev.rehearse.question.practice;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The client of interview-service for what authors and operators may see. */
@RegisterRestClient(configKey = "interview")
@Path("/interview/api/practice-tests/all")
interface AllPracticeTestsClient {

    @GET
    List<PracticeTest> all(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);
}
