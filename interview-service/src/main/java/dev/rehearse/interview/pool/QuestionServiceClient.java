package dev.rehearse.interview.pool;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Reads topics and items of question-service. */
@RegisterRestClient(configKey = "question")
@Path("/api/item-pool")
interface QuestionServiceClient {

    @GET
    Response itemPool(
            @QueryParam("topic") String topic,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String tag);
}
