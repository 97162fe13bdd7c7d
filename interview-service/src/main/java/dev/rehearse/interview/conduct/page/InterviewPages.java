package dev.rehearse.interview.conduct.page;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Violation;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.interview.conduct.AnswerRefused;
import dev.rehearse.interview.conduct.InterviewView;
import dev.rehearse.interview.conduct.Interviewer;
import dev.rehearse.interview.conduct.Interviewer.Opened;
import dev.rehearse.interview.conduct.SentAnswer;
import dev.rehearse.interview.conduct.Starter;
import dev.rehearse.interview.conduct.own.OwnInterviews;
import dev.rehearse.interview.conduct.own.OwnPages;
import dev.rehearse.interview.interview.Plan;
import dev.rehearse.interview.interview.Secret;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.practicetest.Mode;
import dev.rehearse.interview.procedure.Progress;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The pages of an interview up to its report. Each form answers with a redirect, so that a reload submits nothing
 * again.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class InterviewPages {

    private static final int HIGHEST_POSITION = 1000;
    private static final int MOST_FOLLOW_UPS = 10;
    private static final String SLUG = "[a-z0-9-]{1,80}";

    private final Starter starter;
    private final Interviewer interviewer;

    InterviewPages(Starter starter, Interviewer interviewer) {
        this.starter = starter;
        this.interviewer = interviewer;
    }

    @CheckedTemplate(basePath = "conduct")
    static class Templates {
        private Templates() {}

        static native TemplateInstance question(QuestionPage page);
    }

    @GET
    @Operation(hidden = true)
    public Response home() {
        return PrivatePage.seeOther("/interview/practice-tests");
    }

    @POST
    @Path("interviews")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response start(
            @FormParam("practiceTest") @Nullable String practiceTest,
            @FormParam("mode") @Nullable String mode,
            @CookieParam(OwnInterviews.COOKIE) @Nullable String own,
            @Context HttpServerRequest request) {
        var slug = required("practiceTest", practiceTest);
        if (!slug.matches(SLUG)) {
            throw new HttpProblem.InvalidField("practiceTest", "practice-test.slug", slug);
        }
        var taken = Parameter.oneOf(
                "mode", mode, Mode.values(), value -> value.name().toLowerCase(Locale.ROOT));
        var earlier = OwnInterviews.of(own);
        var opened = starter.start(
                slug,
                seen -> Plan.adaptive(
                        taken == null ? Mode.INTERVIEW : taken, taken == Mode.QUIZ ? Kind.CLOSED : Kind.ALL, seen),
                earlier.secrets(),
                ClientAddress.of(request.remoteAddress().hostAddress()));
        return OwnPages.keeping(
                earlier.with(opened.secret()),
                PrivatePage.seeOther(opened.secret().page("")),
                request);
    }

    @GET
    @Path("interviews/{id}")
    @Operation(hidden = true)
    public Response interview(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context HttpServerRequest request) {
        var secret = new Secret(id);
        var conduct = interviewer.conduct(secret);
        var address = request.scheme() + "://" + request.authority() + secret.page("");
        return page(new Opened(secret, conduct), interviewer.draft(conduct), null, null, address, 200, language);
    }

    /** The current question, or a redirect to the report. */
    private Response page(
            Opened opened,
            List<String> typed,
            @Nullable String wrong,
            @Nullable String notice,
            @Nullable String address,
            int status,
            @Nullable String language) {
        var view = InterviewView.of(opened);
        var question = view.question();
        if (question == null) {
            return PrivatePage.seeOther(opened.secret().page("/report"));
        }
        return PrivatePage.of(
                Templates.question(new QuestionPage(view, question, typed, wrong, notice, address)), status, language);
    }

    @POST
    @Path("interviews/{id}/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(
            @PathParam("id") String id,
            @FormParam("position") @Nullable String position,
            @FormParam("question") @Nullable String question,
            @FormParam("followUp") @Nullable String followUp,
            @FormParam("answer") @Nullable List<String> answer,
            @FormParam("skip") @Nullable String skip,
            @Context HttpHeaders headers) {
        var secret = new Secret(id);
        var typed = answer == null || skip != null ? List.<String>of() : answer;
        var submission = submission(position, question, followUp, typed);
        try {
            if (skip == null && typed.stream().allMatch(String::isBlank)) {
                throw new HttpProblem.InvalidField(Violation.of("answer", "answer.empty"));
            }
            var conduct = interviewer.record(secret, submission);
            boolean isQuiz = conduct.interview().plan().mode() == Mode.QUIZ;
            return PrivatePage.seeOther(secret.page(isQuiz ? "/answers/" + submission.position() : ""));
        } catch (HttpProblem.InvalidField | AnswerRefused refused) {
            return again(secret, submission, refused, headers);
        }
    }

    /**
     * The current question again: with the input and its errors, or with a notice that it has changed meanwhile.
     * Clients that do not accept HTML get the problem itself.
     */
    private Response again(Secret secret, SentAnswer sent, HttpProblem problem, HttpHeaders headers) {
        var opened = new Opened(secret, interviewer.conduct(secret));
        var language = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        if (!(opened.conduct().progress() instanceof Progress.Asking(var asked))) {
            return PrivatePage.seeOther(secret.page("/report"));
        }
        if (!String.valueOf(headers.getHeaderString(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML)) {
            throw problem;
        }
        boolean isWrong =
                problem instanceof HttpProblem.InvalidField && asked.item().id().equals(sent.question());
        return isWrong
                ? page(
                        opened,
                        sent.answer(),
                        PageWords.wrong(problem, sent.answer(), language(headers)),
                        null,
                        null,
                        400,
                        language)
                : page(opened, List.of(), null, words(headers).notTaken(), null, 409, language);
    }

    private static InterviewWords words(HttpHeaders headers) {
        return PageWords.in(language(headers));
    }

    private static Locale language(HttpHeaders headers) {
        return ReaderLanguage.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static SentAnswer submission(
            @Nullable String position, @Nullable String question, @Nullable String followUp, List<String> answer) {
        int at = Parameter.integer("position", required("position", position), 1, HIGHEST_POSITION, 1);
        var text = required("question", question);
        var id = Parameter.idOf(text).orElseThrow(() -> new HttpProblem.InvalidField("question", "field.uuid", text));
        return new SentAnswer(at, id, Parameter.integer("followUp", followUp, 0, MOST_FOLLOW_UPS, 0), answer);
    }

    @POST
    @Path("interviews/{id}/hints")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response hint(
            @PathParam("id") String id,
            @FormParam("position") @Nullable String position,
            @FormParam("question") @Nullable String question,
            @FormParam("hint") @Nullable String hint,
            @FormParam("answer") @Nullable List<String> answer,
            @Context HttpHeaders headers) {
        var secret = new Secret(id);
        var typed = submission(position, question, null, answer == null ? List.of() : answer);
        int number = Parameter.integer("hint", required("hint", hint), 1, MOST_FOLLOW_UPS, 1);
        try {
            interviewer.hint(secret, typed.position(), number);
            interviewer.keepDraft(secret, typed);
            return PrivatePage.seeOther(secret.page("#hints"));
        } catch (AnswerRefused refused) {
            return again(secret, typed, refused, headers);
        }
    }

    @POST
    @Path("interviews/{id}/finish")
    @Operation(hidden = true)
    public Response finish(@PathParam("id") String id) {
        var secret = new Secret(id);
        interviewer.finish(secret);
        return PrivatePage.seeOther(secret.page("/report"));
    }

    private static String required(String name, @Nullable String value) {
        if (value == null) {
            throw new HttpProblem.InvalidField(Violation.of(name, "field.missing"));
        }
        return value;
    }
}
