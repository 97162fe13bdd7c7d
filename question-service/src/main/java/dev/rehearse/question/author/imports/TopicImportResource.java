package dev.rehearse.question.author.imports;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.security.Role;
import dev.rehearse.question.author.question.TopicReading;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Imports files into topics of authors. */
@Path("/api/author/imports")
@RunOnVirtualThread
@PrivateResponse
@RolesAllowed(Role.AUTHOR)
@Tag(name = "Authoring", description = "Topics and questions written by authors")
class TopicImportResource {

    /** RFC 7240, section 4.1. */
    private static final String PREFER = "Prefer";

    private static final String ASYNC = "respond-async";

    private final TopicImport imports;
    private final ImportUploads uploads;
    private final StoredImports stored;
    private final TopicReading topics;

    TopicImportResource(TopicImport imports, ImportUploads uploads, StoredImports stored, TopicReading topics) {
        this.imports = imports;
        this.uploads = uploads;
        this.stored = stored;
        this.topics = topics;
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

        UploadedFile file(InputStream content) {
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
                            + " markdown is one content file, or a ZIP archive of them like an export. With Prefer: respond-async the import goes"
                            + " on behind the request, and its address says how far it is.")
    @APIResponse(
            responseCode = "200",
            description = "What was made, or would be made",
            content = @Content(schema = @Schema(implementation = TopicImportView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The file is there, and the import goes on behind the request",
            headers = @Header(name = HttpHeaders.LOCATION, schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = StoredImport.class)))
    public Response run(
            @Context SecurityContext caller,
            @BeanParam Target target,
            @HeaderParam(PREFER) @Schema(examples = ASYNC) @Nullable String prefer,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream body)
            throws IOException {
        var file = target.file(notEmpty(body));
        var topic = target.requiredTopic();
        boolean isDry = target.isDry();
        var author = caller.getUserPrincipal().getName();
        if (!isAsync(prefer)) {
            var order = new TopicImport.Order(topic, author, isDry, ImportProgress.UNSEEN);
            return Response.ok(imports.run(order, file)).build();
        }
        topics.bySlug(topic);
        var id = uploads.receive(author, store -> {
            store.store(file.content());
            return new ImportUploads.Received(topic, file, isDry);
        });
        return Response.accepted(byId(id))
                .header(HttpHeaders.LOCATION, "/api/author/imports/" + id)
                .header("Preference-Applied", ASYNC)
                .build();
    }

    private static boolean isAsync(@Nullable String prefer) {
        return prefer != null
                && Stream.of(prefer.split(",", -1))
                        .map(preference -> preference.split(";", -1)[0].strip())
                        .anyMatch(ASYNC::equalsIgnoreCase);
    }

    private static InputStream notEmpty(InputStream body) throws IOException {
        var pushback = new PushbackInputStream(body);
        int first = pushback.read();
        if (first < 0) {
            throw new HttpProblem.InvalidField("body", "field.missing", "");
        }
        pushback.unread(first);
        return pushback;
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getImport",
            summary = "How far an import is that goes on behind its request",
            description =
                    "When it is over, its result says what was made, or why it was refused. It is kept for a day.")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content = @Content(schema = @Schema(implementation = StoredImport.class)))
    public StoredImport get(@PathParam("id") String id) {
        return byId(importId(id));
    }

    private static UUID importId(String id) {
        return Parameter.idOf(id).orElseThrow(() -> new NoSuchImport(id));
    }

    private StoredImport byId(UUID id) {
        return stored.byId(id).orElseThrow(() -> new NoSuchImport(id.toString()));
    }
}
