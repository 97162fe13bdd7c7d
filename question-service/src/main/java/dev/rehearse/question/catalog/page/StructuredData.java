package dev.rehearse.question.catalog.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rehearse.question.catalog.TopicView;
import dev.rehearse.question.catalog.TrackView;
import dev.rehearse.question.catalog.page.ShownQuestions.ShownQuestion;
import dev.rehearse.question.markdown.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The structured data of pages (JSON-LD, schema.org): of a topic a learning resource with its questions, of a question
 * itself, and breadcrumbs.
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
        return json(List.of(
                quiz(topic, questions, path), breadcrumbs(track(topic), new Crumb(topic.title(), topic.page()))));
    }

    /** The page of a question. */
    String of(TopicView topic, ShownQuestion shown) {
        var question = shown.question();
        Map<String, Object> resource = new HashMap<>(question(shown));
        resource.put("@type", List.of("LearningResource", "Question"));
        resource.put("about", Map.of("@type", "Thing", "name", topic.title()));
        resource.put("learningResourceType", "Interview question");
        resource.put("isAccessibleForFree", true);
        resource.put("isPartOf", Map.of("@type", "Quiz", "@id", publicUrl + topic.page(), "name", name(topic)));
        return json(List.of(
                resource,
                breadcrumbs(
                        track(topic),
                        new Crumb(topic.title(), topic.page()),
                        new Crumb(question.plainHeading(), question.page()))));
    }

    private static String name(TopicView topic) {
        return topic.title() + " interview questions";
    }

    /** Where the page of a track is. */
    String of(TrackView track) {
        return json(List.of(breadcrumbs(new Crumb(track.title(), track.page()))));
    }

    private static String json(List<Map<String, Object>> graph) {
        try {
            return JSON.writeValueAsString(Map.of("@context", "https://schema.org", "@graph", graph))
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
                name(topic),
                "about",
                Map.of("@type", "Thing", "name", topic.title()),
                "dateModified",
                topic.updated().toString(),
                "learningResourceType",
                "Interview questions",
                "isAccessibleForFree",
                true,
                "hasPart",
                questions.stream().map(this::question).toList());
    }

    private Map<String, Object> question(ShownQuestion shown) {
        var question = shown.question();
        var address = publicUrl + question.page();
        return Map.of(
                "@type",
                "Question",
                "@id",
                address,
                "url",
                address,
                "eduQuestionType",
                "Flashcard",
                "educationalLevel",
                question.difficulty().word(),
                "name",
                question.plainHeading(),
                "text",
                PlainText.of(shown.prompt(), LONGEST_TEXT),
                "acceptedAnswer",
                Map.of("@type", "Answer", "text", PlainText.of(shown.answer(), LONGEST_TEXT)));
    }

    /** A page on the way from the home page. */
    private record Crumb(String name, String path) {}

    private static Crumb track(TopicView topic) {
        return new Crumb(topic.track().title(), "/tracks/" + topic.track().path());
    }

    private Map<String, Object> breadcrumbs(Crumb... belowHome) {
        var crumbs = new ArrayList<>(List.of(new Crumb("Rehearse", "/")));
        crumbs.addAll(List.of(belowHome));
        var items = IntStream.range(0, crumbs.size())
                .mapToObj(i -> item(i + 1, crumbs.get(i)))
                .toList();
        return Map.of("@type", "BreadcrumbList", "itemListElement", items);
    }

    private Map<String, Object> item(int position, Crumb crumb) {
        return Map.of(
                "@type", "ListItem", "position", position, "name", crumb.name(), "item", publicUrl + crumb.path());
    }
}
