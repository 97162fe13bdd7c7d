package dev.rehearse.question.author;

import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Topics that authors make. */
@Path("/api/author/topics")
@RunOnVirtualThread
@PrivateResponse
@RolesAllowed(Role.AUTHOR)
@Tag(name = "Authoring", description = "Topics and questions that authors write by the API")
class AuthorTopicResource {

    private final AuthoredTopics topics;
    private final TopicExport export;

    AuthorTopicResource(AuthoredTopics topics, TopicExport export) {
        this.topics = topics;
        this.export = export;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createTopic",
            summary = "Make a topic that no import touches",
            description = "Readers see it from its first published question on.")
    @APIResponse(
            responseCode = "201",
            description = "The topic",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AuthoredTopicView.class)))
    public Response create(@Valid @NotNull(message = "{field.missing}") TopicRequest topic) {
        return Response.status(Response.Status.CREATED)
                .entity(topics.add(topic))
                .build();
    }

    @GET
    @Path("/{topic}/export")
    @Produces("application/zip")
    @Operation(
            operationId = "exportTopic",
            summary = "What is published of a topic, as content files in a ZIP archive",
            description = "Unpacked into a content folder and imported elsewhere, they make the same topic.")
    @APIResponse(
            responseCode = "200",
            description = "The archive",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export(
            @PathParam("topic") @Parameter(description = "Its slug", example = "generators") String slug) {
        return Response.ok(export.zip(slug), "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + slug + ".zip\"")
                .build();
    }
}
