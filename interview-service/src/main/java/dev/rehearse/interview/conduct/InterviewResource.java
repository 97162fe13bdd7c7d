package dev.rehearse.interview.conduct;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.interview.conduct.Interviewer.Opened;
import dev.rehearse.interview.interview.Plan;
import dev.rehearse.interview.interview.Secret;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.practicetest.Mode;
import dev.rehearse.interview.procedure.Conduct;
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
import jakarta.ws.rs.PUT;
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
import org.jspecify.annotations.Nullable;

/** Interviews as JSON. */
@Path("/api/interviews")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Interviews", description = "An interview from its start to its report; its secret id gives access to it")
class InterviewResource {

    private static final String NO_STORE = "no-store";

    private final Starter starter;
    private final Interviewer interviewer;

    InterviewResource(Starter starter, Interviewer interviewer) {
        this.starter = starter;
        this.interviewer = interviewer;
    }

    /**
     * Which practice test to take, and how.
     *
     * @param practiceTest slug of a launched practice test
     * @param mode interview if absent
     * @param kinds that the client can display; those of the first published API if absent or empty
     * @param earlier ids of the candidate's earlier interviews, whose questions are asked only when there are no others
     */
    public record Start(
            @NotBlank @Size(max = 80) String practiceTest,
            @Nullable Mode mode,
            @Nullable @Size(max = 6) List<@NotNull Kind> kinds,
            @Nullable @Size(max = 20) List<@NotNull @Size(max = 80) String> earlier) {

        Plan plan(List<UUID> seen) {
            var chosen = mode == null ? Mode.INTERVIEW : mode;
            var asked = kinds == null || kinds.isEmpty()
                    ? Kind.FIRST
                    : kinds.stream().distinct().sorted().toList();
            return Plan.adaptive(
                    chosen,
                    chosen == Mode.QUIZ
                            ? asked.stream().filter(Kind.CLOSED::contains).toList()
                            : asked,
                    seen);
        }

        List<Secret> interviews() {
            return earlier == null
                    ? List.of()
                    : earlier.stream().map(Secret::new).toList();
        }
    }

    /**
     * An answer.
     *
     * @param position of the question, from 1
     * @param question its id, so that an answer is never recorded for another question
     * @param answer letters of the chosen options, all in order or one text; empty for "I don't know"
     * @param followUp number of the follow-up that it replies to; absent for the answer to the question itself
     */
    public record Submission(
            @Min(1) @Max(1000) int position,
            @NotNull UUID question,
            @NotNull @Size(max = 26) List<@NotNull String> answer,
            @Nullable @Min(1) @Max(10) Integer followUp) {

        SentAnswer read() {
            return new SentAnswer(position, question, followUp == null ? 0 : followUp, answer);
        }
    }

    /**
     * Which hint to give.
     *
     * @param position of the current question
     * @param number of the hint, from 1
     */
    public record HintRequest(
            @Min(1) @Max(1000) int position,
            @Min(1) @Max(10) int number) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startInterview",
            summary = "Starts an interview and asks its first question",
            description = "A client that has reached its limit of starts gets 429.")
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
        var opened = starter.start(start.practiceTest(), start::plan, start.interviews(), client);
        return Response.status(Response.Status.CREATED)
                .header(
                        HttpHeaders.LOCATION,
                        "/interview/api/interviews/" + opened.secret().text())
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .entity(InterviewView.of(opened))
                .build();
    }

    @GET
    @Path("/{id}")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    @Operation(operationId = "getInterview", summary = "The state of an interview, with its current question")
    public InterviewView interview(
            @PathParam("id") @Parameter(description = "The secret id that the start of the interview returned")
                    String id) {
        var secret = new Secret(id);
        return view(secret, interviewer.conduct(secret));
    }

    @POST
    @Path("/{id}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    @Operation(
            operationId = "answerQuestion",
            summary = "Answers the current question and returns the next one",
            description =
                    "The same answer sent again changes nothing and is answered alike; another answer to a question"
                            + " that has one is refused with 409.")
    public InterviewView answer(
            @PathParam("id") @Parameter(description = "The secret id that the start of the interview returned")
                    String id,
            @Valid @NotNull Submission submission) {
        var secret = new Secret(id);
        return view(secret, interviewer.record(secret, submission.read()));
    }

    @POST
    @Path("/{id}/hints")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    @Operation(
            operationId = "takeHint",
            summary = "Takes the next hint on the current question, at the cost stated with the question",
            description = "A hint that was already taken is returned again at no further cost.")
    public InterviewView hint(
            @PathParam("id") @Parameter(description = "The secret id that the start of the interview returned")
                    String id,
            @Valid @NotNull HintRequest hint) {
        var secret = new Secret(id);
        return view(secret, interviewer.hint(secret, hint.position(), hint.number()));
    }

    @PUT
    @Path("/{id}/draft")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepDraft",
            summary = "Saves a draft of the answer, which counts when the time is up",
            description = "A draft for any other than the current question is ignored.")
    public void draft(
            @PathParam("id") @Parameter(description = "The secret id that the start of the interview returned")
                    String id,
            @Valid @NotNull Submission submission) {
        interviewer.keepDraft(new Secret(id), submission.read());
    }

    @POST
    @Path("/{id}/finish")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    @Operation(operationId = "finishInterview", summary = "Ends an interview early; one that is over is not changed")
    public InterviewView finish(
            @PathParam("id") @Parameter(description = "The secret id that the start of the interview returned")
                    String id) {
        var secret = new Secret(id);
        return view(secret, interviewer.finish(secret));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteInterview", summary = "Permanently deletes an interview and its answers")
    public void delete(
            @PathParam("id") @Parameter(description = "The secret id that the start of the interview returned")
                    String id) {
        interviewer.delete(new Secret(id));
    }

    private static InterviewView view(Secret secret, Conduct conduct) {
        return InterviewView.of(new Opened(secret, conduct));
    }
}
