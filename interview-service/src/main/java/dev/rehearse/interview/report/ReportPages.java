package dev.rehearse.interview.report;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Violation;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.interview.conduct.Interviewer;
import dev.rehearse.interview.conduct.Interviewer.Opened;
import dev.rehearse.interview.conduct.own.OwnInterviews;
import dev.rehearse.interview.conduct.own.OwnPages;
import dev.rehearse.interview.conduct.page.PageWords;
import dev.rehearse.interview.interview.Secret;
import dev.rehearse.interview.interview.Shares;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page of a report, and the actions that start from it. */
@Path("/interviews/{id}/report")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ReportPages {

    private static final int HIGHEST_POSITION = 1000;

    private final Interviewer interviewer;
    private final Reporter reporter;
    private final Drills drills;
    private final Shares shares;

    ReportPages(Interviewer interviewer, Reporter reporter, Drills drills, Shares shares) {
        this.interviewer = interviewer;
        this.reporter = reporter;
        this.drills = drills;
        this.shares = shares;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        private Templates() {}

        static native TemplateInstance report(ReportPage page);
    }

    /** Whose report is shown, and in which browser. */
    private record Reader(
            String id, OwnInterviews own, @Nullable String language) {}

    /** An interview in progress is continued. */
    @GET
    @Operation(hidden = true)
    public Response report(
            @PathParam("id") String id,
            @CookieParam(OwnInterviews.COOKIE) @Nullable String own,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return page(new Reader(id, OwnInterviews.of(own), language), null, 200);
    }

    private Response page(Reader reader, @Nullable String notice, int status) {
        var secret = new Secret(reader.id());
        var locale = ReaderLanguage.preferred(reader.language());
        try {
            var report = reporter.report(secret, reader.own().secrets(), locale);
            var share = shares.open(secret)
                    .map(link -> SharedReportPages.PATH + link.text())
                    .orElse(null);
            var page = ReportPage.of(reader.id(), share, report, locale);
            return PrivatePage.of(Templates.report(page.with(notice)), status, reader.language());
        } catch (ReportNotReady early) {
            return PrivatePage.seeOther(secret.page(""));
        }
    }

    /**
     * Refused input leads back to the report, which shows what counts. Clients that do not accept HTML get the problem
     * itself.
     */
    @POST
    @Path("/judgement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response judge(
            @PathParam("id") String id,
            @FormParam("position") @Nullable String position,
            @FormParam("heard") @Nullable List<String> heard,
            @CookieParam(OwnInterviews.COOKIE) @Nullable String own,
            @Context HttpHeaders headers) {
        var secret = new Secret(id);
        if (position == null || position.isBlank()) {
            throw new HttpProblem.InvalidField(Violation.of("position", "field.missing"));
        }
        int at = Parameter.integer("position", position, 1, HIGHEST_POSITION, 1);
        try {
            interviewer.judge(secret, at, heard == null ? Set.of() : Set.copyOf(heard));
            return PrivatePage.seeOther(secret.page("/report"));
        } catch (HttpProblem.Conflict refused) {
            if (!String.valueOf(headers.getHeaderString(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML)) {
                throw refused;
            }
            var language = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
            var notice = PageWords.in(ReaderLanguage.preferred(language)).notTaken();
            return page(new Reader(id, OwnInterviews.of(own), language), notice, 409);
        }
    }

    @POST
    @Path("/share")
    @Operation(hidden = true)
    public Response share(@PathParam("id") String id) {
        shares.begin(new Secret(id));
        return PrivatePage.seeOther(new Secret(id).page("/report#share"));
    }

    @POST
    @Path("/unshare")
    @Operation(hidden = true)
    public Response unshare(@PathParam("id") String id) {
        shares.end(new Secret(id));
        return PrivatePage.seeOther(new Secret(id).page("/report#share"));
    }

    @POST
    @Path("/retry")
    @Operation(hidden = true)
    public Response retry(
            @PathParam("id") String id,
            @CookieParam(OwnInterviews.COOKIE) @Nullable String own,
            @Context HttpServerRequest request) {
        return opened(drills.retry(new Secret(id), client(request)), own, request);
    }

    @POST
    @Path("/drill")
    @Operation(hidden = true)
    public Response drill(
            @PathParam("id") String id,
            @CookieParam(OwnInterviews.COOKIE) @Nullable String own,
            @Context HttpServerRequest request) {
        return opened(drills.drill(new Secret(id), client(request)), own, request);
    }

    private static ClientAddress client(HttpServerRequest request) {
        return ClientAddress.of(request.remoteAddress().hostAddress());
    }

    private static Response opened(Opened opened, @Nullable String own, HttpServerRequest request) {
        return OwnPages.keeping(
                OwnInterviews.of(own).with(opened.secret()),
                PrivatePage.seeOther(opened.secret().page("")),
                request);
    }
}
