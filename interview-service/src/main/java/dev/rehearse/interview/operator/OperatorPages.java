package dev.rehearse.interview.operator;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.session.SignInRequired;
import dev.rehearse.edge.site.PageNumbers;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.interview.interview.Usages;
import dev.rehearse.interview.interview.Usages.Usage;
import dev.rehearse.interview.pool.CurrentPools;
import dev.rehearse.interview.practicetest.PracticeTest;
import dev.rehearse.interview.practicetest.PracticeTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The operators' pages of practice tests: how they are taken, what a draft would ask, and the button that launches it.
 */
@Path("/operator")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@SignInRequired
@PrivateResponse
class OperatorPages {

    static final String TESTS = "/interview/operator/practice-tests/";
    private static final String LAUNCHED = "launched";

    private final PracticeTests practiceTests;
    private final Usages usages;
    private final CurrentPools pools;
    private final Launches launches;

    OperatorPages(PracticeTests practiceTests, Usages usages, CurrentPools pools, Launches launches) {
        this.practiceTests = practiceTests;
        this.usages = usages;
        this.pools = pools;
        this.launches = launches;
    }

    @CheckedTemplate(basePath = "operator")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(List<ListedPracticeTest> tests);

        static native TemplateInstance test(TestPage page);
    }

    @GET
    @Operation(hidden = true)
    public Response list(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var counts = usages.all();
        var tests = QuarkusTransaction.requiringNew().call(practiceTests::all).stream()
                .map(test -> ListedPracticeTest.of(test, counts.getOrDefault(test.id(), Usage.NONE)))
                .toList();
        return PrivatePage.of(Templates.list(tests), 200, language);
    }

    @GET
    @Path("/practice-tests/{practiceTest}")
    @Operation(hidden = true)
    public Response test(
            @PathParam("practiceTest") String slug,
            @QueryParam("done") @Nullable String done,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var page = page(slug, language);
        boolean isDone = LAUNCHED.equals(done) && page.listed().isLaunched();
        return PrivatePage.of(Templates.test(page.with(isDone, null)), 200, language);
    }

    /**
     * Redirects after the launch, so that a reload launches nothing. If the launch is refused, the page shows the
     * reason.
     */
    @POST
    @Path("/practice-tests/{practiceTest}/launch")
    @Operation(hidden = true)
    public Response launch(
            @PathParam("practiceTest") String slug,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var page = page(slug, language);
        try {
            launches.launch(slug);
            return PrivatePage.seeOther(TESTS + page.listed().test().slug() + "?done=" + LAUNCHED);
        } catch (HttpProblem refused) {
            var problem = refused.problem();
            var said = problem.detail() == null ? problem.title() : problem.detail();
            var reason = said.onPage(ReaderLanguage.preferred(language));
            return PrivatePage.of(Templates.test(page.with(false, reason)), problem.status(), language);
        }
    }

    private TestPage page(String slug, @Nullable String language) {
        PracticeTest test = QuarkusTransaction.requiringNew().call(() -> practiceTests.takenBySlug(slug));
        var usage = usages.all().getOrDefault(test.id(), Usage.NONE);
        var listed = ListedPracticeTest.of(test, usage);
        var locale = ReaderLanguage.preferred(language);
        return new TestPage(
                new PageNumbers(locale),
                listed,
                test.settings(),
                questions(test.pool()),
                usages.scores(test.id()),
                listed.isDraft() ? launches.preview(test, locale).orElse(null) : null,
                launches.isAnnounced(test.id()),
                false,
                null);
    }

    private @Nullable Questions questions(String pool) {
        try {
            return Questions.of(pools.of(pool));
        } catch (HttpProblem away) {
            return null;
        }
    }
}
