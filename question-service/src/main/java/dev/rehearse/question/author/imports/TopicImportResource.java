package dev.rehearse.question.author.imports;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Imports files into topics of authors. */
@Path("/api/author/imports")
@RunOnVirtualThread
@PrivateResponse
@RolesAllowed(Role.AUTHOR)
@Tag(name = "Authoring", description = "Topics and questions written by authors")
class TopicImportResource {

    private final TopicImport imports;

    TopicImportResource(TopicImport imports) {
        this.imports = imports;
    }

    /** The target topic and the format of the file. */
    static class Target {

        @QueryParam("topic")
        @Schema(description = "Slug of a topic created by the API", examples = "generators")
        @Nullable
        String topic;

        @QueryParam("format")
        @Schema(description = "One of those of docs/formats.md that can be imported", examples = "markdown")
        @Nullable
        String format;

        @QueryParam("name")
        @Schema(
                description =
                        "Name of the file, for findings; that of a single Markdown file is the slug of its question")
        @Nullable
        String name;

        @QueryParam("dryRun")
        @Schema(implementation = Boolean.class, defaultValue = "false")
        @Nullable
        String dryRun;

        UploadedFile file(byte[] content) {
            return new UploadedFile(ImportFormat.named(format), name == null ? "" : name, content);
        }

        String requiredTopic() {
            if (topic == null) {
                throw new HttpProblem.InvalidField("topic", "field.missing", "");
            }
            return topic;
        }

        boolean isDry() {
            return Boolean.TRUE.equals(Parameter.oneOf("dryRun", dryRun, new Boolean[] {true, false}, String::valueOf));
        }
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importIntoTopic",
            summary = "Import the questions of a file as drafts",
            description =
                    "Imports all questions or none: findings name what prevents it, by file and line. If the topic already has a"
                            + " question with the same id, it gets the text as its draft. A dry run shows the result without changes. The format"
                            + " markdown is one content file, or a ZIP archive of them like an export.")
    public TopicImportView run(
            @Context SecurityContext caller,
            @BeanParam Target target,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    @NotNull(message = "{field.missing}")
                    byte[] body) {
        var file = target.file(body);
        var author = caller.getUserPrincipal().getName();
        return target.isDry()
                ? imports.tryOut(target.requiredTopic(), file, author)
                : imports.run(target.requiredTopic(), file, author);
    }
}
