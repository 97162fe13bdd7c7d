package dev.rehearse.question.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.edge.site.PublicPage;
import dev.rehearse.edge.site.RenderedPage;
import dev.rehearse.question.page.RenderedPages;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The topics as JSON. */
@Path("/api/topics")
@RunOnVirtualThread
@Tag(name = "Catalog", description = "Topics, and the questions on them that can be read")
class TopicResource {

    private final Catalog catalog;
    private final RenderedPages pages;
    private final Redirects redirects;
    private final ObjectMapper mapper;

    TopicResource(Catalog catalog, RenderedPages pages, Redirects redirects, ObjectMapper mapper) {
        this.catalog = catalog;
        this.pages = pages;
        this.redirects = redirects;
        this.mapper = mapper;
    }

    @GET
    @Operation(operationId = "listTopics", summary = "All topics in the order of the catalog")
    public List<TopicView> topics() {
        return catalog.topics();
    }

    @GET
    @Path("/{topic}")
    @Operation(operationId = "getTopic", summary = "One topic")
    @APIResponse(
            responseCode = "200",
            description = "The topic",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TopicView.class)))
    @APIResponse(
            responseCode = "301",
            description = "The topic has another slug now",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "Its path",
                            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "The topic is that of If-None-Match")
    @Produces(MediaType.APPLICATION_JSON)
    public Response topic(
            @PathParam("topic") @Parameter(description = "Its slug", example = "asyncio") String slug,
            @Context HttpHeaders headers,
            @Context UriInfo request) {
        var name = new RenderedPages.Name("/api/topics/" + slug, "", List.of());
        try {
            return pages.get(name, () -> written(slug)).response(headers);
        } catch (NoSuchTopic gone) {
            return redirects
                    .toTopicJson(slug, request.getRequestUri())
                    .map(PublicPage::moved)
                    .orElseThrow(() -> gone);
        }
    }

    private RenderedPage written(String slug) {
        try {
            var json = mapper.writeValueAsBytes(catalog.topic(slug));
            return RenderedPage.of(json, "application/json;charset=UTF-8", false);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Topics are written as JSON", e);
        }
    }
}
