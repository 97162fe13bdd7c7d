package dev.rehearse.interview.conduct;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Violation;
import dev.rehearse.interview.report.ReportPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
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
import org.jspecify.annotations.Nullable;

/** The pages of an interview: start, question, report. Each form leads on by a redirect, so that a reload asks again. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class InterviewPages {

    private static final String PAGES = "/interview/interviews/";
    private static final int HIGHEST_POSITION = 1000;
    private static final String SLUG = "[a-z0-9-]{1,80}";

    private final Interviewer interviewer;
    private final Reporter reporter;

    InterviewPages(Interviewer interviewer, Reporter reporter) {
        this.interviewer = interviewer;
        this.reporter = reporter;
    }

    @CheckedTemplate(basePath = "conduct")
    static class Templates {
        private Templates() {}

        static native TemplateInstance question(InterviewView interview, QuestionView question, long minutesLeft);

        static native TemplateInstance report(ReportPage page, String id);

        static native TemplateInstance delete(InterviewView interview);

        static native TemplateInstance deleted();
    }

    @GET
    @Operation(hidden = true)
    public Response home() {
        return seeOther("/interview/practice-tests");
    }

    @POST
    @Path("interviews")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response start(
            @FormParam("practiceTest") @Nullable String practiceTest, @Context HttpServerRequest request) {
        var slug = required("practiceTest", practiceTest);
        if (!slug.matches(SLUG)) {
            throw new HttpProblem.InvalidField("practiceTest", "practice-test.slug", slug);
        }
        return seeOther(
                interviewer.start(slug, ClientAddress.of(request.remoteAddress().hostAddress())), "");
    }

    @GET
    @Path("interviews/{id}")
    @Operation(hidden = true)
    public Response interview(@PathParam("id") String id) {
        var secret = new Secret(id);
        var view = InterviewView.of(secret, interviewer.conduct(secret));
        var question = view.question();
        if (question == null) {
            return seeOther(secret, "/report");
        }
        long minutesLeft = Math.ceilDiv(view.secondsLeft(), 60);
        return page(Templates.question(view, question, minutesLeft));
    }

    @POST
    @Path("interviews/{id}/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(
            @PathParam("id") String id,
            @FormParam("position") @Nullable String position,
            @FormParam("question") @Nullable String question,
            @FormParam("answer") @Nullable List<String> answer,
            @FormParam("skip") @Nullable String skip) {
        var secret = new Secret(id);
        var given = answer == null || skip != null ? List.<String>of() : answer;
        if (skip == null && given.stream().allMatch(String::isBlank)) {
            throw new HttpProblem.InvalidField(Violation.of("answer", "answer.empty"));
        }
        int at = Parameter.integer("position", required("position", position), 1, HIGHEST_POSITION, 1);
        try {
            interviewer.record(secret, at, questionId(required("question", question)), given);
        } catch (AnswerRefused refused) {
            // the time was up meanwhile: the page leads on to the report
            if (interviewer.conduct(secret).progress() instanceof Progress.Asking) {
                throw refused;
            }
        }
        return seeOther(secret, "");
    }

    @POST
    @Path("interviews/{id}/finish")
    @Operation(hidden = true)
    public Response finish(@PathParam("id") String id) {
        var secret = new Secret(id);
        interviewer.finish(secret);
        return seeOther(secret, "/report");
    }

    @GET
    @Path("interviews/{id}/report")
    @Operation(hidden = true)
    public Response report(@PathParam("id") String id) {
        return page(Templates.report(ReportPage.of(reporter.report(new Secret(id))), id));
    }

    @GET
    @Path("interviews/{id}/delete")
    @Operation(hidden = true)
    public Response askToDelete(@PathParam("id") String id) {
        var secret = new Secret(id);
        return page(Templates.delete(InterviewView.of(secret, interviewer.conduct(secret))));
    }

    @POST
    @Path("interviews/{id}/delete")
    @Operation(hidden = true)
    public Response delete(@PathParam("id") String id) {
        interviewer.delete(new Secret(id));
        return seeOther("/interview/deleted");
    }

    @GET
    @Path("deleted")
    @Operation(hidden = true)
    public Response deleted() {
        return page(Templates.deleted());
    }

    private static String required(String name, @Nullable String value) {
        if (value == null) {
            throw new HttpProblem.InvalidField(Violation.of(name, "field.missing"));
        }
        return value;
    }

    private static UUID questionId(String text) {
        return Parameter.idOf(text).orElseThrow(() -> new HttpProblem.InvalidField("question", "field.uuid", text));
    }

    /** By path alone (RFC 9110, 10.2.2): what the public address is, the service need not know. */
    private static Response seeOther(Secret secret, String rest) {
        return seeOther(PAGES + secret.text() + rest);
    }

    private static Response seeOther(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response page(TemplateInstance page) {
        return Response.ok(page.render(), MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
