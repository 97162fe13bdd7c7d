package dev.rehearse.question.catalog.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rehearse.question.catalog.TopicView;
import dev.rehearse.question.catalog.page.ShownQuestions.ShownQuestion;
import dev.rehearse.question.markdown.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The structured data of a topic page (JSON-LD, schema.org): a learning resource with its questions, and its
 * breadcrumbs.
 */
@ApplicationScoped
class StructuredData {

    /** The page itself has the full texts. */
    private static final int LONGEST_TEXT = 1000;

    /** In a fixed order, so that the tag of a page is the same on every replica. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final String publicUrl;

    StructuredData(@ConfigProperty(name = "rehearse.public-url") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** JSON that is safe inside a script element: nothing in it can end the element or begin a comment. */
    String of(TopicView topic, List<ShownQuestion> questions, String path) {
        var data = Map.of(
                "@context", "https://schema.org", "@graph", List.of(quiz(topic, questions, path), breadcrumbs(topic)));
        try {
            return JSON.writeValueAsString(data)
                    .replace("&", "\\u0026")
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps of text are written as JSON", e);
        }
    }

    private Map<String, Object> quiz(TopicView topic, List<ShownQuestion> questions, String path) {
        var address = publicUrl + path;
        return Map.of(
                "@type",
                List.of("LearningResource", "Quiz"),
                "@id",
                address,
                "url",
                address,
                "name",
                topic.title() + " interview questions",
                "about",
                Map.of("@type", "Thing", "name", topic.title()),
                "dateModified",
                topic.updated().toString(),
                "learningResourceType",
                "Interview questions",
                "isAccessibleForFree",
                true,
                "hasPart",
                questions.stream().map(shown -> question(shown, address)).toList());
    }

    private static Map<String, Object> question(ShownQuestion shown, String address) {
        var question = shown.question();
        return Map.of(
                "@type",
                "Question",
                "@id",
                address + "#" + question.slug(),
                "eduQuestionType",
                "Flashcard",
                "educationalLevel",
                question.difficulty().word(),
                "name",
                question.heading(),
                "text",
                PlainText.of(shown.prompt(), LONGEST_TEXT),
                "acceptedAnswer",
                Map.of("@type", "Answer", "text", PlainText.of(shown.answer(), LONGEST_TEXT)));
    }

    private Map<String, Object> breadcrumbs(TopicView topic) {
        return Map.of(
                "@type",
                "BreadcrumbList",
                "itemListElement",
                List.of(
                        crumb(1, "Rehearse", "/"),
                        crumb(
                                2,
                                topic.track().title(),
                                "/tracks/" + topic.track().path()),
                        crumb(3, topic.title(), topic.page())));
    }

    private Map<String, Object> crumb(int position, String name, String path) {
        return Map.of("@type", "ListItem", "position", position, "name", name, "item", publicUrl + path);
    }
}
