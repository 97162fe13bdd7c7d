package dev.rehearse.question.catalog;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The topics as JSON. */
@Path("/api/topics")
@RunOnVirtualThread
@Tag(name = "Catalog", description = "Topics, and the questions on them that can be read")
class TopicResource {

    private final Catalog catalog;

    TopicResource(Catalog catalog) {
        this.catalog = catalog;
    }

    @GET
    @Operation(operationId = "listTopics", summary = "All topics in the order of the catalog")
    public List<TopicView> topics() {
        return catalog.topics();
    }

    @GET
    @Path("/{topic}")
    @Operation(operationId = "getTopic", summary = "One topic")
    public TopicView topic(@PathParam("topic") @Parameter(description = "Its slug", example = "asyncio") String slug) {
        return catalog.topic(slug);
    }
}
