package dev.rehearse.question.practice;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The client of interview-service. */
@RegisterRestClient(configKey = "interview")
@Path("/interview/api/practice-tests")
interface PracticeTestsClient {

    @GET
    List<PracticeTest> launched();
}
