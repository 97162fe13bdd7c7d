package dev.rehearse.question.author.history;

import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.security.Role;
import dev.rehearse.question.author.question.AuthoredQuestionView;
import dev.rehearse.question.author.question.Authoring;
import dev.rehearse.question.author.question.IfMatch;
import dev.rehearse.question.author.question.QuestionReading;
import dev.rehearse.question.author.question.VersionView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads, compares and restores versions of an author's question. */
@Path("/api/author/questions/{id}/versions")
@RunOnVirtualThread
@PrivateResponse
@RolesAllowed(Role.AUTHOR)
@Tag(name = "Authoring", description = "Topics and questions written by authors")
class QuestionVersionResource {

    private final Authoring authoring;
    private final QuestionReading reading;

    QuestionVersionResource(Authoring authoring, QuestionReading reading) {
        this.authoring = authoring;
        this.reading = reading;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listQuestionVersions", summary = "The versions of a question, the newest first")
    public List<VersionView> all(@PathParam("id") @Schema(format = "uuid") String id) {
        return reading.versions(id).stream().map(VersionView::withoutText).toList();
    }

    @GET
    @Path("/{number}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getQuestionVersion", summary = "A version of a question with its text")
    public VersionView one(
            @PathParam("id") @Schema(format = "uuid") String id,
            @PathParam("number") @Schema(implementation = Integer.class, minimum = "1") String number) {
        return VersionView.of(reading.version(id, number));
    }

    @GET
    @Path("/{number}/diff/{other}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "compareQuestionVersions", summary = "The differences between two versions, word by word")
    public WordDiff diff(
            @PathParam("id") @Schema(format = "uuid") String id,
            @PathParam("number") @Schema(implementation = Integer.class, minimum = "1") String number,
            @PathParam("other") @Schema(implementation = Integer.class, minimum = "1") String other) {
        return WordDiff.of(
                reading.version(id, number).markdown(),
                reading.version(id, other).markdown());
    }

    @POST
    @Path("/{number}/restore")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "restoreQuestionVersion",
            summary = "Restore the text of a version as the draft",
            description = "It is the draft of the next version if the newest one is published.")
    @APIResponse(
            responseCode = "200",
            description = "The question",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = "Names the state of the question, for If-Match",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AuthoredQuestionView.class)))
    public Response restore(
            @Context SecurityContext caller,
            @PathParam("id") @Schema(format = "uuid") String id,
            @PathParam("number") @Schema(implementation = Integer.class, minimum = "1") String number,
            @HeaderParam(IfMatch.HEADER)
                    @Parameter(required = true, description = "The ETag of the question as it was read")
                    @Nullable
                    String ifMatch) {
        var precondition = IfMatch.required(ifMatch);
        var restored = authoring.restore(
                id, number, precondition, caller.getUserPrincipal().getName());
        return Response.ok(restored).tag(new EntityTag(restored.tag())).build();
    }
}
