package dev.rehearse.interview.conduct;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.interview.report.Report;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Interviews as JSON. */
@Path("/api/interviews")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Interviews", description = "An interview from its start to its report; its id is what opens it")
class InterviewResource {

    private static final String NO_STORE = "no-store";

    private final Interviewer interviewer;
    private final Reporter reporter;

    InterviewResource(Interviewer interviewer, Reporter reporter) {
        this.interviewer = interviewer;
        this.reporter = reporter;
    }

    /**
     * A wish to be interviewed.
     *
     * @param practiceTest slug of a launched practice test
     */
    public record Start(@NotBlank @Size(max = 80) String practiceTest) {}

    /**
     * An answer.
     *
     * @param position of the question, from 1
     * @param question its id, so that an answer never lands on another question
     * @param answer letters of the chosen options, or the one text that the code prints; empty for "I don't know"
     */
    public record Submission(
            @Min(1) @Max(1000) int position,
            @NotNull UUID question,
            @NotNull @Size(max = 10) List<@NotNull String> answer) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startInterview",
            summary = "Starts an interview and asks its first question",
            description = "A client that has started as many as it may for now is refused with 429.")
    @APIResponse(
            responseCode = "201",
            description = "Started",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "Path of the interview, as getInterview takes it",
                            schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InterviewView.class)))
    public Response start(@Valid @NotNull Start start, @Context HttpServerRequest request) {
        var client = ClientAddress.of(request.remoteAddress().hostAddress());
        var secret = interviewer.start(start.practiceTest(), client);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/interview/api/interviews/" + secret.text())
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .entity(view(secret))
                .build();
    }

    @GET
    @Path("/{id}")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    @Operation(operationId = "getInterview", summary = "Where an interview stands, with the question at hand")
    public InterviewView interview(
            @PathParam("id") @Parameter(description = "The secret that the start of the interview returned")
                    String id) {
        return view(new Secret(id));
    }

    @POST
    @Path("/{id}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    @Operation(
            operationId = "answerQuestion",
            summary = "Answers the question at hand and asks the next",
            description =
                    "The same answer sent again changes nothing and is answered alike; another answer to a question"
                            + " that has one is refused with 409.")
    public InterviewView answer(
            @PathParam("id") @Parameter(description = "The secret that the start of the interview returned") String id,
            @Valid @NotNull Submission submission) {
        var secret = new Secret(id);
        interviewer.record(secret, submission.position(), submission.question(), submission.answer());
        return view(secret);
    }

    @POST
    @Path("/{id}/finish")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    @Operation(
            operationId = "finishInterview",
            summary = "Ends an interview before its time; one that is over stays as it is")
    public InterviewView finish(
            @PathParam("id") @Parameter(description = "The secret that the start of the interview returned")
                    String id) {
        var secret = new Secret(id);
        interviewer.finish(secret);
        return view(secret);
    }

    @GET
    @Path("/{id}/report")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    @Operation(
            operationId = "getReport",
            summary = "What an interview that is over says of the candidate, and how sure that is")
    public Report report(
            @PathParam("id") @Parameter(description = "The secret that the start of the interview returned")
                    String id) {
        return reporter.report(new Secret(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteInterview", summary = "Deletes an interview with its answers, for good")
    public void delete(
            @PathParam("id") @Parameter(description = "The secret that the start of the interview returned")
                    String id) {
        interviewer.delete(new Secret(id));
    }

    private InterviewView view(Secret secret) {
        return InterviewView.of(secret, interviewer.conduct(secret));
    }
}
