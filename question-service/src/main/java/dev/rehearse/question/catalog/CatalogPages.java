package dev.rehearse.question.catalog;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.site.PublicPage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.question.catalog.ShownQuestions.ShownQuestion;
import dev.rehearse.question.practice.LaunchedPracticeTests;
import dev.rehearse.question.practice.PracticeTest;
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
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The pages of the catalog: home and topic. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class CatalogPages {

    /**
     * So many topic pages are built at once, others wait for milliseconds: that bounds memory. They wait before they
     * have a database connection, or those who wait could keep those who build from getting one.
     */
    private static final int BUILT_AT_ONCE = 8;

    private static final int HIGHEST_PAGE = 100_000;

    private final Semaphore building = new Semaphore(BUILT_AT_ONCE);
    private final Catalog catalog;
    private final ShownQuestions questions;
    private final LaunchedPracticeTests practiceTests;
    private final StructuredData structuredData;
    private final String publicUrl;

    CatalogPages(
            Catalog catalog,
            ShownQuestions questions,
            LaunchedPracticeTests practiceTests,
            StructuredData structuredData,
            @ConfigProperty(name = "rehearse.public-url") String publicUrl) {
        this.catalog = catalog;
        this.questions = questions;
        this.practiceTests = practiceTests;
        this.structuredData = structuredData;
        this.publicUrl = publicUrl;
    }

    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        private Templates() {}

        static native TemplateInstance home(List<TopicView> topics, String canonical);

        static native TemplateInstance topic(
                TopicView topic,
                String description,
                List<ShownQuestion> questions,
                PageNumber page,
                @Nullable PracticeTest practiceTest,
                List<PracticeTest> combined,
                String canonical,
                String structuredData);
    }

    @GET
    @Operation(hidden = true)
    public Response home(@Context Request request) {
        return PublicPage.of(Templates.home(catalog.topics(), publicUrl + "/"), request);
    }

    @GET
    @Path("topics/{topic}")
    @Operation(hidden = true)
    public Response topic(
            @PathParam("topic") String slug,
            @QueryParam("page") @Nullable String page,
            @QueryParam("question") @Nullable String question,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context Request request) {
        int asked = Parameter.integer("page", page, 1, HIGHEST_PAGE, 1);
        building.acquireUninterruptibly();
        try {
            var topic = catalog.topic(slug);
            var number = PageNumber.of(topic, question == null ? asked : questions.pageWith(slug, question));
            var shown = page(topic, number, practiceTests.ofTopic(slug));
            return PublicPage.inLanguages(shown.setLocale(ReaderLanguage.preferred(acceptLanguage)), request);
        } finally {
            building.release();
        }
    }

    private TemplateInstance page(TopicView topic, PageNumber page, List<PracticeTest> launched) {
        var shown = questions.on(page, topic.slug());
        var own = launched.stream().filter(test -> test.topic().equals(topic.slug()));
        var combined = launched.stream()
                .filter(test -> !test.topic().equals(topic.slug()))
                .toList();
        return Templates.topic(
                topic,
                questions.html(topic.description()),
                shown,
                page,
                own.findFirst().orElse(null),
                combined,
                publicUrl + page.path(),
                structuredData.of(topic, shown, page.path()));
    }
}
