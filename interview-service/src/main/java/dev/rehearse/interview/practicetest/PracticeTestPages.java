package dev.rehearse.interview.practicetest;

import dev.rehearse.edge.site.PublicPage;
import dev.rehearse.edge.site.ReaderLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The pages on which a candidate starts: the list of practice tests, and one practice test. */
@Path("/practice-tests")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class PracticeTestPages {

    private final PracticeTests practiceTests;

    PracticeTestPages(PracticeTests practiceTests) {
        this.practiceTests = practiceTests;
    }

    @CheckedTemplate(basePath = "practicetest")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(List<PracticeTestView> tests);

        static native TemplateInstance start(PracticeTestView test, boolean isInterview, boolean isQuiz);
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage, @Context Request request) {
        var page = Templates.list(
                practiceTests.launched(null).stream().map(PracticeTestView::of).toList());
        return PublicPage.inLanguages(page.setLocale(ReaderLanguage.preferred(acceptLanguage)), request);
    }

    /** A link in a mail carries the mail's language, so that the page is in the same one. */
    @GET
    @Path("/{practiceTest}")
    @Operation(hidden = true)
    public Response start(
            @PathParam("practiceTest") String slug,
            @QueryParam("locale") @Nullable String locale,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context Request request) {
        var test = PracticeTestView.of(practiceTests.launchedBySlug(slug));
        var page = Templates.start(
                test, test.modes().contains(Mode.INTERVIEW), test.modes().contains(Mode.QUIZ));
        return PublicPage.inLanguages(page.setLocale(ReaderLanguage.of(locale, acceptLanguage)), request);
    }
}
