package dev.rehearse.question.catalog.page;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.site.PublicPage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.edge.site.RenderedPage;
import dev.rehearse.question.catalog.Catalog;
import dev.rehearse.question.catalog.NoSuchQuestion;
import dev.rehearse.question.catalog.NoSuchTopic;
import dev.rehearse.question.catalog.Redirects;
import dev.rehearse.question.catalog.RelatedQuestion;
import dev.rehearse.question.catalog.RelatedQuestions;
import dev.rehearse.question.catalog.TopicView;
import dev.rehearse.question.catalog.page.ShownQuestions.ShownQuestion;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page of an open question: its one address, where links to it lead. */
@Path("/topics/{topic}/{question: [a-z0-9-]+}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class QuestionPages {

    private final Catalog catalog;
    private final ShownQuestions questions;
    private final RelatedQuestions related;
    private final LaunchedPracticeTests practiceTests;
    private final StructuredData structuredData;
    private final Redirects redirects;
    private final RenderedPages pages;
    private final PreviewImage image;
    private final String publicUrl;

    QuestionPages(
            Catalog catalog,
            ShownQuestions questions,
            RelatedQuestions related,
            LaunchedPracticeTests practiceTests,
            StructuredData structuredData,
            Redirects redirects,
            RenderedPages pages,
            PreviewImage image,
            @ConfigProperty(name = "rehearse.public-url") String publicUrl) {
        this.catalog = catalog;
        this.questions = questions;
        this.related = related;
        this.practiceTests = practiceTests;
        this.structuredData = structuredData;
        this.redirects = redirects;
        this.pages = pages;
        this.image = image;
        this.publicUrl = publicUrl;
    }

    /**
     * The questions before and after one in its topic, if there are any.
     *
     * @param list path of the place of the question on the page of its topic
     */
    record Neighbors(
            @Nullable RelatedQuestion previous, @Nullable RelatedQuestion next, String list) {}

    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        private Templates() {}

        static native TemplateInstance question(
                TopicView topic,
                ShownQuestion shown,
                Neighbors neighbors,
                TopicTests tests,
                String description,
                String image,
                String canonical,
                String structuredData);
    }

    @GET
    @Operation(hidden = true)
    public Response question(
            @PathParam("topic") String topic,
            @PathParam("question") String question,
            @Context HttpHeaders headers,
            @Context UriInfo request) {
        try {
            return page(topic, question, headers);
        } catch (NoSuchTopic | NoSuchQuestion gone) {
            return moved(topic, question, request, gone);
        }
    }

    private Response moved(String topic, String question, UriInfo request, HttpProblem gone) {
        return redirects
                .toQuestionPage(topic, question, request.getRequestUri())
                .map(PublicPage::moved)
                .orElseThrow(() -> gone);
    }

    private Response page(String topic, String question, HttpHeaders headers) {
        var launched = practiceTests.ofTopic(topic);
        var language = ReaderLanguage.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var name = new RenderedPages.Name("/topics/" + topic + "/" + question, language.getLanguage(), launched);
        return pages.get(name, () -> {
                    var html =
                            page(topic, question, launched).setLocale(language).render();
                    return RenderedPage.of(html.getBytes(StandardCharsets.UTF_8), "text/html;charset=UTF-8", true);
                })
                .response(headers);
    }

    private TemplateInstance page(String slug, String question, List<PracticeTest> launched) {
        var topic = catalog.topic(slug);
        var shown = questions.one(slug, question).orElseThrow(() -> new NoSuchQuestion(question));
        return Templates.question(
                topic,
                shown,
                neighbors(shown),
                TopicTests.of(slug, launched),
                MetaDescription.of(shown.prompt()),
                image.address(topic),
                publicUrl + shown.question().page(),
                structuredData.of(topic, shown));
    }

    private Neighbors neighbors(ShownQuestion shown) {
        var question = shown.question();
        var page = PageNumber.path(question.topic(), PageNumber.ofQuestion(shown.number() - 1));
        return new Neighbors(
                related.before(question.id()).orElse(null),
                related.after(question.id()).orElse(null),
                page + "#" + question.slug());
    }
}
