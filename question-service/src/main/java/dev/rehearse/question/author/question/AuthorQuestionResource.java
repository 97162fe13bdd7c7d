package dev.rehearse.question.author.question;

import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.security.Role;
import dev.rehearse.question.page.CatalogVersion;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Questions that authors write: drafts, review, publication. */
@Path("/api/author/questions")
@RunOnVirtualThread
@PrivateResponse
@RolesAllowed(Role.AUTHOR)
@Tag(name = "Authoring", description = "Topics and questions written by authors")
class AuthorQuestionResource {

    private final Authoring authoring;
    private final Lint lint;
    private final CatalogVersion catalog;

    AuthorQuestionResource(Authoring authoring, Lint lint, CatalogVersion catalog) {
        this.authoring = authoring;
        this.lint = lint;
        this.catalog = catalog;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createQuestion",
            summary = "Create the draft of a question",
            description =
                    "The Markdown is the content of the question's file. What docs/content.md does not allow is refused"
                            + " by line and rule.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = "Names the state of the question, for If-Match",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AuthoredQuestionView.class)))
    public Response create(
            @Context SecurityContext caller, @Valid @NotNull(message = "{field.missing}") QuestionRequest question) {
        return answer(Response.Status.CREATED, authoring.add(question, name(caller)));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getAuthoredQuestion",
            summary = "A question with its newest version and its changes of status")
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
    public Response get(@PathParam("id") @Schema(format = "uuid") String id) {
        return answer(Response.Status.OK, authoring.get(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rewriteQuestion",
            summary = "Replace the text of a question",
            description = "The question becomes a draft again. A published version is not changed, and is served until"
                    + " the new one is published.")
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
    public Response rewrite(
            @Context SecurityContext caller,
            @PathParam("id") @Schema(format = "uuid") String id,
            @HeaderParam(IfMatch.HEADER)
                    @Parameter(required = true, description = "The ETag of the question as it was read")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull(message = "{field.missing}") MarkdownRequest text) {
        var precondition = IfMatch.required(ifMatch);
        return answer(Response.Status.OK, authoring.rewrite(id, text.markdown(), precondition, name(caller)));
    }

    @POST
    @Path("/{id}/status")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeQuestionStatus",
            summary = "Send a draft to review, send it back, publish it, retire a question or bring it back",
            description =
                    "From draft to in-review, from there to published or back to draft; from any to retired, and from there back"
                            + " to draft.")
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
    public Response become(
            @Context SecurityContext caller,
            @PathParam("id") @Schema(format = "uuid") String id,
            @HeaderParam(IfMatch.HEADER)
                    @Parameter(required = true, description = "The ETag of the question as it was read")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull(message = "{field.missing}") StatusRequest next) {
        var changed = authoring.become(id, next.status(), IfMatch.required(ifMatch), name(caller));
        catalog.read();
        return answer(Response.Status.OK, changed);
    }

    @GET
    @Path("/{id}/findings")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listQuestionFindings",
            summary = "Errors and style remarks of the newest version of a question")
    public List<FindingView> findings(@PathParam("id") @Schema(format = "uuid") String id) {
        var question = authoring.get(id);
        return lint.check(question.topic(), question.slug(), question.markdown())
                .findings();
    }

    private static String name(SecurityContext caller) {
        return caller.getUserPrincipal().getName();
    }

    private static Response answer(Response.Status status, AuthoredQuestionView question) {
        return Response.status(status)
                .entity(question)
                .tag(new EntityTag(question.tag()))
                .build();
    }
}
