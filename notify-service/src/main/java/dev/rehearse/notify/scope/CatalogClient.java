package dev.rehearse.notify.scope;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** REST client of question-service, with the fields that this service reads. */
@RegisterRestClient(configKey = "question")
@Path("/api/topics")
interface CatalogClient {

    @GET
    List<CatalogTopic> topics();
}
