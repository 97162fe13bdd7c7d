package dev.rehearse.question.content;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;

import dev.rehearse.content.folder.Content;
import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.model.Topic;
import dev.rehearse.testing.Tokens;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The content of a catalog: topics, open questions and items of pools, a line each. Its dates tell when it was
 * imported.
 */
record ServedCatalog(List<String> topics, List<String> questions, List<String> items) {

    /** The catalog that the service serves. */
    static ServedCatalog now() {
        var topics = json("/api/topics").getList("$", Map.class).stream()
                .map(topic -> topic.get("path") + " " + topic.get("title"))
                .sorted()
                .toList();
        var questions = json("/api/questions?limit=100").getList("questions", Map.class).stream()
                .map(question -> question.get("id") + " " + question.get("topic") + "/" + question.get("slug") + " "
                        + question.get("title") + " " + question.get("tags") + " "
                        + String.valueOf(question.get("answer")).hashCode())
                .sorted()
                .toList();
        var slugs = json("/api/topics").getList("slug", String.class);
        var items = new TreeMap<String, String>();
        slugs.forEach(slug -> items(slug)
                .forEach(item -> items.put(
                        String.valueOf(item.get("id")), item.get("id") + " " + slug + " " + item.get("difficulty"))));
        return new ServedCatalog(topics, questions, List.copyOf(items.values()));
    }

    private static JsonPath json(String path) {
        return when().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static List<Map<String, Object>> items(String topic) {
        return given().header("Authorization", Tokens.bearer("service"))
                .get("/api/item-pool?topic=" + topic)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /** The catalog that should be served for the content. */
    static ServedCatalog of(Content content) {
        return new ServedCatalog(
                content.topics().stream().map(ServedCatalog::line).sorted().toList(),
                content.questions().stream()
                        .filter(question -> question.kind() == Kind.OPEN)
                        .map(ServedCatalog::open)
                        .sorted()
                        .toList(),
                content.questions().stream()
                        .filter(question -> question.kind() != Kind.CODE)
                        .map(question -> question.id() + " " + question.topic() + " "
                                + question.profile().difficulty().word())
                        .sorted()
                        .toList());
    }

    private static String line(Topic topic) {
        return topic.path() + " " + topic.title();
    }

    private static String open(Question question) {
        var answer = ((Task.Open) question.task()).answer();
        return question.id() + " " + question.topic() + "/" + question.slug() + " "
                + question.profile().title() + " " + question.profile().tags() + " " + answer.hashCode();
    }
}
