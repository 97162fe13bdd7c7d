package dev.rehearse.question.catalog;

import dev.rehearse.question.markdown.Markdown;
import dev.rehearse.question.practice.LaunchedPracticeTests;
import dev.rehearse.question.practice.PracticeTest;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The pages of the catalog: home and topic. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class CatalogPages {

    private final Catalog catalog;
    private final Questions questions;
    private final Markdown markdown;
    private final LaunchedPracticeTests practiceTests;
    private final String publicUrl;

    CatalogPages(
            Catalog catalog,
            Questions questions,
            Markdown markdown,
            LaunchedPracticeTests practiceTests,
            @ConfigProperty(name = "rehearse.public-url") String publicUrl) {
        this.catalog = catalog;
        this.questions = questions;
        this.markdown = markdown;
        this.practiceTests = practiceTests;
        this.publicUrl = publicUrl;
    }

    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        private Templates() {}

        static native TemplateInstance home(List<TopicView> topics);

        static native TemplateInstance topic(
                TopicView topic,
                String description,
                List<ShownQuestion> questions,
                @Nullable PracticeTest practiceTest,
                String canonical);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance home() {
        return Templates.home(catalog.topics());
    }

    @GET
    @Path("topics/{topic}")
    @Operation(hidden = true)
    public TemplateInstance topic(@PathParam("topic") String slug) {
        var topic = catalog.topic(slug);
        return Templates.topic(
                topic,
                markdown.html(topic.description()),
                questions.readable(slug).stream().map(this::show).toList(),
                practiceTests.ofTopic(slug).orElse(null),
                publicUrl + topic.page());
    }

    private ShownQuestion show(Question question) {
        var content = question.content();
        return new ShownQuestion(
                QuestionView.of(question), markdown.html(content.prompt()), markdown.html(content.answer()));
    }

    /** A question as the topic page shows it, with its Markdown rendered. */
    record ShownQuestion(QuestionView question, String prompt, String answer) {}
}
