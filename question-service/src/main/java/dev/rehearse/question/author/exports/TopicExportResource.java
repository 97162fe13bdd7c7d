package dev.rehearse.question.author.exports;

import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.security.Role;
import dev.rehearse.question.author.question.LocatedFinding;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Exports topics of authors as files. */
@Path("/api/author/topics/{topic}/export")
@RunOnVirtualThread
@PrivateResponse
@RolesAllowed(Role.AUTHOR)
@Tag(name = "Authoring", description = "Topics and questions written by authors")
class TopicExportResource {

    private static final String FORMATS = "One of those of docs/formats.md but anki; content files without it";

    private final TopicExport export;

    TopicExportResource(TopicExport export) {
        this.export = export;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "exportTopic",
            summary = "The published questions of a topic, as content files in a ZIP archive or in another format",
            description =
                    "Content files, unpacked into a content folder and imported elsewhere, give the same topic. What another format"
                            + " can't hold is listed at export/not-carried.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "409",
            description =
                    "There is no file, because no question is published, or the format has a place for none; errors"
                            + " say why by content file")
    public Response export(
            @PathParam("topic") @Parameter(description = "Its slug", example = "generators") String slug,
            @QueryParam("format") @Schema(description = FORMATS, examples = "moodle-xml") @Nullable String format) {
        return download(export.file(slug, ExportFormat.named(format)));
    }

    /** A file to be saved. It is sent while it is written. */
    static Response download(ExportedFile file) {
        StreamingOutput content = out -> file.content().write(out);
        return Response.ok(content, file.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .build();
    }

    @GET
    @Path("/not-carried")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listTopicExportLosses", summary = "What a format can't hold of a topic")
    public TopicExportView notCarried(
            @PathParam("topic") @Parameter(description = "Its slug", example = "generators") String slug,
            @QueryParam("format") @Schema(description = FORMATS, examples = "moodle-xml") @Nullable String format) {
        var exporting = ExportFormat.named(format);
        return new TopicExportView(
                slug,
                exporting == null ? "content" : exporting.name(),
                LocatedFinding.all(export.notCarried(slug, exporting)));
    }
}
