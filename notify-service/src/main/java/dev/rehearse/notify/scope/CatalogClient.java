package dev.rehearse.notify.scope;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What this service reads of question-service. */
@RegisterRestClient(configKey = "question")
@Path("/api/topics")
interface CatalogClient {

    @GET
    List<CatalogTopic> topics();
}
