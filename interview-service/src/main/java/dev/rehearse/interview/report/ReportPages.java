package dev.rehearse.interview.report;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.interview.conduct.Interviewer;
import dev.rehearse.interview.conduct.Interviewer.Opened;
import dev.rehearse.interview.conduct.OwnInterviews;
import dev.rehearse.interview.conduct.OwnPages;
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

/** The page of a report, and what it leads on to. */
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

    /** One that is in progress goes on. */
    @GET
    @Operation(hidden = true)
    public Response report(
            @PathParam("id") String id,
            @CookieParam(OwnInterviews.COOKIE) @Nullable String own,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var locale = ReaderLanguage.preferred(language);
        try {
            var report = reporter.report(new Secret(id), OwnInterviews.of(own).secrets(), locale);
            var share = shares.open(new Secret(id))
                    .map(link -> SharedReportPages.PATH + link.text())
                    .orElse(null);
            return PrivatePage.of(
                    Templates.report(ReportPage.of(id, share, report, ReportLanguage.in(locale))), 200, language);
        } catch (ReportNotReady early) {
            return PrivatePage.seeOther(new Secret(id).page(""));
        }
    }

    @POST
    @Path("/judgement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response judge(
            @PathParam("id") String id,
            @FormParam("position") @Nullable String position,
            @FormParam("heard") @Nullable List<String> heard) {
        var secret = new Secret(id);
        int at = Parameter.integer("position", position, 1, HIGHEST_POSITION, 1);
        interviewer.judge(secret, at, heard == null ? Set.of() : Set.copyOf(heard));
        return PrivatePage.seeOther(secret.page("/report"));
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
