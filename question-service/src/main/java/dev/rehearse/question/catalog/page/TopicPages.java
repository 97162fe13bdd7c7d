package dev.rehearse.question.catalog.page;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.site.PublicPage;
import dev.rehearse.edge.site.ReaderLanguage;
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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page of a topic, with its questions; with the parameter {@code print}, all of them for paper. */
@Path("/topics/{topic}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class TopicPages {

    private static final int HIGHEST_PAGE = 100_000;
    private static final String PRINT = "print";

    private final Catalog catalog;
    private final TopicOrder order;
    private final ShownQuestions questions;
    private final LaunchedPracticeTests practiceTests;
    private final StructuredData structuredData;
    private final Redirects redirects;
    private final RenderedPages pages;
    private final BoundedRendering rendering;
    private final PrintedTopic printed;
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
            BoundedRendering rendering,
            PrintedTopic printed,
            PreviewImage image,
            @ConfigProperty(name = "rehearse.public-url") String publicUrl) {
        this.catalog = catalog;
        this.order = order;
        this.questions = questions;
        this.practiceTests = practiceTests;
        this.structuredData = structuredData;
        this.redirects = redirects;
        this.pages = pages;
        this.rendering = rendering;
        this.printed = printed;
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
            @Context Request conditions,
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
        var language = ReaderLanguage.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        try {
            return request.getQueryParameters().containsKey(PRINT)
                    ? print(slug, language, conditions)
                    : page(slug, number.orElse(1), language, headers);
        } catch (NoSuchTopic gone) {
            return redirects
                    .toTopic(slug, question, request.getRequestUri())
                    .map(PublicPage::moved)
                    .orElseThrow(() -> gone);
        }
    }

    private Response print(String slug, Locale language, Request conditions) {
        var parts = printed.of(slug, language);
        var tag = new EntityTag(parts.hash(), true);
        var unchanged = conditions.evaluatePreconditions(tag);
        StreamingOutput html = parts::write;
        var response = unchanged != null ? unchanged : Response.ok(html, MediaType.valueOf("text/html;charset=UTF-8"));
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private Response page(String slug, int number, Locale language, HttpHeaders headers) {
        var launched = practiceTests.ofTopic(slug);
        var name = new RenderedPages.Name(PageNumber.path(slug, number), language.getLanguage(), launched);
        return pages.get(name, () -> rendering.html(() -> page(slug, number, launched), language))
                .response(headers);
    }

    private TemplateInstance page(String slug, int number, List<PracticeTest> launched) {
        var topic = catalog.topic(slug);
        var page = PageNumber.of(topic, number);
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
