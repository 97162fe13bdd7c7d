package dev.rehearse.interview.report;

import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.interview.interview.Secret;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page of a shared report: read only. */
@Path("/shared/{link}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class SharedReportPages {

    static final String PATH = "/interview/shared/";

    private final Reporter reporter;

    SharedReportPages(Reporter reporter) {
        this.reporter = reporter;
    }

    @GET
    @Operation(hidden = true)
    public Response report(
            @PathParam("link") String link, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var locale = ReaderLanguage.preferred(language);
        var report = reporter.shared(new Secret(link), locale);
        return PrivatePage.of(ReportPages.Templates.report(ReportPage.shared(report, locale)), 200, language);
    }
}
