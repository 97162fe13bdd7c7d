package dev.rehearse.question.catalog.page;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.site.PublicPage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.edge.site.RenderedPage;
import dev.rehearse.question.catalog.Catalog;
import dev.rehearse.question.catalog.NoSuchTopic;
import dev.rehearse.question.catalog.Redirects;
import dev.rehearse.question.catalog.TopicView;
import dev.rehearse.question.catalog.page.ShownQuestions.ShownQuestion;
import dev.rehearse.question.catalog.page.TopicOrder.Neighbors;
import dev.rehearse.question.page.RenderedPages;
import dev.rehearse.question.practice.LaunchedPracticeTests;
import dev.rehearse.question.practice.PracticeTest;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page of a topic, with its questions. */
@Path("/topics/{topic}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class TopicPages {

    /**
     * The most topic pages rendered at once; others wait for milliseconds. This bounds memory. They wait before they
     * take a database connection, because waiting requests could otherwise keep the rendering ones from getting one.
     */
    private static final int BUILT_AT_ONCE = 8;

    private static final int HIGHEST_PAGE = 100_000;

    private final Semaphore building = new Semaphore(BUILT_AT_ONCE);
    private final Catalog catalog;
    private final TopicOrder order;
    private final ShownQuestions questions;
    private final LaunchedPracticeTests practiceTests;
    private final StructuredData structuredData;
    private final Redirects redirects;
    private final RenderedPages pages;
    private final PreviewImage image;
    private final String publicUrl;

    TopicPages(
            Catalog catalog,
            TopicOrder order,
            ShownQuestions questions,
            LaunchedPracticeTests practiceTests,
            StructuredData structuredData,
            Redirects redirects,
            RenderedPages pages,
            PreviewImage image,
            @ConfigProperty(name = "rehearse.public-url") String publicUrl) {
        this.catalog = catalog;
        this.order = order;
        this.questions = questions;
        this.practiceTests = practiceTests;
        this.structuredData = structuredData;
        this.redirects = redirects;
        this.pages = pages;
        this.image = image;
        this.publicUrl = publicUrl;
    }

    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        private Templates() {}

        static native TemplateInstance topic(
                TopicView topic,
                String description,
                List<ShownQuestion> questions,
                PageNumber page,
                TopicTests tests,
                Neighbors neighbors,
                String image,
                String canonical,
                String structuredData);
    }

    @GET
    @Operation(hidden = true)
    public Response topic(
            @PathParam("topic") String slug,
            @QueryParam("page") @Nullable String page,
            @QueryParam("question") @Nullable String question,
            @Context HttpHeaders headers,
            @Context UriInfo request) {
        var number = Optional.of(Parameter.integer("page", page, 1, HIGHEST_PAGE, 1));
        if (question != null) {
            number = questions.pageWith(slug, question);
            var moved = number.isPresent()
                    ? Optional.<String>empty()
                    : redirects.toQuestion(slug, question, request.getRequestUri());
            if (moved.isPresent()) {
                return PublicPage.moved(moved.get());
            }
        }
        try {
            return page(slug, number.orElse(1), headers);
        } catch (NoSuchTopic gone) {
            return redirects
                    .toTopic(slug, question, request.getRequestUri())
                    .map(PublicPage::moved)
                    .orElseThrow(() -> gone);
        }
    }

    private Response page(String slug, int number, HttpHeaders headers) {
        var launched = practiceTests.ofTopic(slug);
        var language = ReaderLanguage.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var name = new RenderedPages.Name(PageNumber.path(slug, number), language.getLanguage(), launched);
        return pages.get(name, () -> rendered(slug, number, launched, language)).response(headers);
    }

    private RenderedPage rendered(String slug, int number, List<PracticeTest> launched, Locale language) {
        building.acquireUninterruptibly();
        try {
            var topic = catalog.topic(slug);
            var html = page(topic, PageNumber.of(topic, number), launched)
                    .setLocale(language)
                    .render();
            return RenderedPage.of(html.getBytes(StandardCharsets.UTF_8), "text/html;charset=UTF-8", true);
        } finally {
            building.release();
        }
    }

    private TemplateInstance page(TopicView topic, PageNumber page, List<PracticeTest> launched) {
        var shown = questions.on(page, topic.slug());
        return Templates.topic(
                topic,
                questions.html(topic.description()),
                shown,
                page,
                TopicTests.of(topic.slug(), launched),
                order.neighbors(topic.slug()),
                image.address(topic),
                publicUrl + page.path(),
                structuredData.of(topic, shown, page.path()));
    }
}
