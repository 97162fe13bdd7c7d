package dev.rehearse.interview.statistics;

import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.security.Role;
import dev.rehearse.edge.session.SignInRequired;
import dev.rehearse.edge.session.SignedIn;
import dev.rehearse.edge.site.PageNumbers;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.interview.practicetest.PracticeTest;
import dev.rehearse.interview.practicetest.PracticeTestView;
import dev.rehearse.interview.practicetest.PracticeTests;
import dev.rehearse.interview.qti.QtiDocument;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The pages with the statistics of a practice test's items, for operators and authors. */
@Path("/operator/practice-tests/{practiceTest}/statistics")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@SignInRequired(alsoFor = Role.AUTHOR)
@PrivateResponse
class StatisticsPages {

    private final Statistics statistics;
    private final PracticeTests practiceTests;
    private final CalibrationResponses responses;
    private final SignedIn reader;
    private final String publicUrl;

    StatisticsPages(
            Statistics statistics,
            PracticeTests practiceTests,
            CalibrationResponses responses,
            SignedIn reader,
            @ConfigProperty(name = "rehearse.public-url") String publicUrl) {
        this.statistics = statistics;
        this.practiceTests = practiceTests;
        this.responses = responses;
        this.reader = reader;
        this.publicUrl = publicUrl;
    }

    @CheckedTemplate(basePath = "statistics")
    static class Templates {
        private Templates() {}

        static native TemplateInstance statistics(StatisticsPage page);
    }

    @GET
    @Operation(hidden = true)
    public Response statistics(
            @PathParam("practiceTest") String slug,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var found = statistics.of(slug, Statistics.USUAL);
        var page = StatisticsPage.of(
                found,
                new StatisticsFigures(new PageNumbers(ReaderLanguage.preferred(language))),
                reader.has(Role.OPERATOR),
                candidatesPage(slug));
        return PrivatePage.of(Templates.statistics(page), 200, language);
    }

    private @Nullable String candidatesPage(String slug) {
        var test = QuarkusTransaction.requiringNew().call(() -> practiceTests.takenBySlug(slug));
        return test.status() == PracticeTest.Status.LAUNCHED ? PracticeTestView.page(slug) : null;
    }

    @GET
    @Path("/usage-data")
    @Produces({QtiDocument.MEDIA_TYPE, MediaType.TEXT_HTML})
    @Operation(hidden = true)
    public Response usageData(@PathParam("practiceTest") String slug) {
        return UsageDataResource.download(slug, UsageData.of(statistics.of(slug, Statistics.USUAL), publicUrl));
    }

    @GET
    @Path("/responses")
    @Produces({ResponsesResource.CSV, MediaType.TEXT_HTML})
    @Operation(hidden = true)
    public Response responses(@PathParam("practiceTest") String slug) {
        return ResponsesResource.download(slug, responses.of(slug, Statistics.MOST, ResponsesResource.USUAL_FEWEST));
    }
}
