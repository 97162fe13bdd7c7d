package dev.rehearse.question.author.topic;

import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.security.Role;
import dev.rehearse.question.author.question.IfMatch;
import dev.rehearse.question.page.CatalogVersion;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Topics created by authors. */
@Path("/api/author/topics")
@RunOnVirtualThread
@PrivateResponse
@RolesAllowed(Role.AUTHOR)
@Tag(name = "Authoring", description = "Topics and questions written by authors")
class AuthorTopicResource {

    private final AuthoredTopics topics;
    private final TopicChanges changes;
    private final CatalogVersion catalog;

    AuthorTopicResource(AuthoredTopics topics, TopicChanges changes, CatalogVersion catalog) {
        this.topics = topics;
        this.changes = changes;
        this.catalog = catalog;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createTopic",
            summary = "Create a topic that imports do not change",
            description = "Readers see it once it has a published question.")
    @APIResponse(
            responseCode = "201",
            description = "The topic",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = "Names the state of the topic, for If-Match",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AuthoredTopicView.class)))
    public Response create(@Valid @NotNull(message = "{field.missing}") TopicRequest topic) {
        return answer(Response.Status.CREATED, topics.add(topic));
    }

    @GET
    @Path("/{topic}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getAuthoredTopic", summary = "A topic that was made by the API, with its text")
    @APIResponse(
            responseCode = "200",
            description = "The topic",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = "Names the state of the topic, for If-Match",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AuthoredTopicView.class)))
    public Response get(@PathParam("topic") @Parameter(description = "Its slug", example = "generators") String slug) {
        return answer(Response.Status.OK, topics.view(slug));
    }

    @PUT
    @Path("/{topic}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rewriteTopic",
            summary = "Write the text of a topic anew, or give it another slug",
            description =
                    "With another slug, links to the addresses of the topic and of its questions lead to the new ones. Served"
                            + " questions keep the names of competencies that they were published with.")
    @APIResponse(
            responseCode = "200",
            description = "The topic",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = "Names the state of the topic, for If-Match",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AuthoredTopicView.class)))
    public Response rewrite(
            @PathParam("topic") @Parameter(description = "Its slug", example = "generators") String slug,
            @HeaderParam(IfMatch.HEADER)
                    @Parameter(required = true, description = "The ETag of the topic as it was read")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull(message = "{field.missing}") TopicRewriteRequest text) {
        var rewritten = changes.rewrite(slug, text, IfMatch.required(ifMatch));
        catalog.read();
        return answer(Response.Status.OK, rewritten);
    }

    @DELETE
    @Path("/{topic}")
    @Operation(
            operationId = "deleteTopic",
            summary = "Delete a topic without questions",
            description = "A topic that has questions, retired ones too, stays.")
    @APIResponse(responseCode = "204", description = "It is deleted")
    public void delete(
            @PathParam("topic") @Parameter(description = "Its slug", example = "generators") String slug,
            @HeaderParam(IfMatch.HEADER)
                    @Parameter(required = true, description = "The ETag of the topic as it was read")
                    @Nullable
                    String ifMatch) {
        changes.delete(slug, IfMatch.required(ifMatch));
        catalog.read();
    }

    private static Response answer(Response.Status status, AuthoredTopicView topic) {
        return Response.status(status)
                .entity(topic)
                .tag(new EntityTag(topic.tag()))
                .build();
    }
}
