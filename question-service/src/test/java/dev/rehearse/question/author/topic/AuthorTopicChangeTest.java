package dev.rehearse.question.author.topic;

import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.publish;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static dev.rehearse.question.fixture.AuthoredContent.topic;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.question.fixture.AuthoredTopic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Authors change a topic of theirs. */
@QuarkusTest
class AuthorTopicChangeTest extends AuthoredTopic {

    private static final UUID ONE = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01");
    private static final String PATH = "/api/author/topics/";

    @BeforeEach
    void publishOne() {
        question("one", open(ONE, "One", "An answer.")).statusCode(201);
        publish(ONE);
    }

    @Test
    void its_text_is_changed_and_shown() {
        when().get("/topics/generators").then().statusCode(200);

        put("generators", null, markdown().replace("Functions that pause.", "Functions that *wait*."))
                .statusCode(200)
                .header("ETag", equalTo("\"r2\""))
                .body("slug", equalTo("generators"))
                .body("markdown", containsString("that *wait*"));

        when().get("/topics/generators").then().body(containsString("Functions that <em>wait</em>."));
        author().get(PATH + "generators").then().statusCode(200).header("ETag", equalTo("\"r2\""));
    }

    @Test
    void links_to_its_old_slug_and_its_questions_there_lead_on() {
        when().get("/topics/generators").then().statusCode(200);

        put("generators", "lazy-functions", markdown())
                .statusCode(200)
                .body("path", equalTo("python/concurrency/lazy-functions"))
                .body("markdown", containsString("former-slugs: [generators]"));

        moved("/topics/generators?page=1", "/topics/lazy-functions?page=1");
        moved("/api/topics/generators", "/api/topics/lazy-functions");
        moved("/topics/generators?question=one", "/topics/lazy-functions?question=one#one");
        when().get("/api/questions/" + ONE)
                .then()
                .body("topic", equalTo("lazy-functions"))
                .body("page", equalTo("/topics/lazy-functions/one"));
        when().get("/api/questions?topic=lazy-functions&q=answer").then().body("questions.size()", equalTo(1));
        author().get("/api/author/questions?topic=lazy-functions")
                .then()
                .body("questions.slug", equalTo(List.of("one")));
        author().get(PATH + "lazy-functions/export").then().statusCode(200);
        author().get(PATH + "generators").then().statusCode(404);
    }

    @Test
    void it_gets_its_old_slug_back() {
        put("generators", "lazy-functions", markdown()).statusCode(200);
        put("lazy-functions", "generators", markdown()).statusCode(200);

        when().get("/topics/generators").then().statusCode(200);
        moved("/topics/lazy-functions", "/topics/generators");
    }

    @Test
    void a_slug_that_another_topic_has_is_refused() {
        topic("iterators").statusCode(201);

        for (var taken : List.of("iterators", "asyncio")) {
            put("generators", taken, markdown()).statusCode(409).body("title", equalTo("Topic exists"));
        }
        when().get("/topics/generators").then().statusCode(200);
    }

    @Test
    void a_topic_of_a_file_is_changed_there() {
        author().get(PATH + "asyncio").then().statusCode(409).body("title", equalTo("Comes from a file"));
        author().header("If-Match", "*")
                .body(body(null, markdown()))
                .put(PATH + "asyncio")
                .then()
                .statusCode(409);
    }

    @Test
    void of_two_who_change_it_the_second_is_told() {
        var tag = author().get(PATH + "generators").header("ETag");
        put("generators", null, markdown().replace("position: 3", "position: 4"))
                .statusCode(200);

        author().header("If-Match", tag)
                .body(body(null, markdown()))
                .put(PATH + "generators")
                .then()
                .statusCode(412)
                .body("detail", containsString("r2"));
        author().body(body(null, markdown())).put(PATH + "generators").then().statusCode(428);
    }

    @Test
    void a_competency_that_a_question_measures_stays() {
        put("generators", null, markdown().replace("  pausing: Pausing and resuming", "  other: Something else"))
                .statusCode(400)
                .body("errors[0].field", equalTo("/markdown"))
                .body("errors[0].message", containsString("the question one, line 7: competency is not right"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A b", "", "-a", "a--b"})
    void a_slug_is_words_and_hyphens(String slug) {
        put("generators", slug, markdown()).statusCode(400).body("errors[0].field", equalTo("/slug"));
    }

    @Test
    void a_text_with_findings_is_refused_by_line() {
        put("generators", null, "---\ntitle: A\n---\n").statusCode(400).body("errors[0].field", equalTo("/markdown"));
        put("generators", null, markdown().replace("position: 3", "position: 3\nformer-slugs: [generators]"))
                .statusCode(400)
                .body("errors[0].message", containsString("line 4: field: former-slugs names the folder"));
        author().get(PATH + "generators").then().header("ETag", equalTo("\"r1\""));
    }

    private static String markdown() {
        return """
                ---
                title: Generators
                position: 3
                updated: 2026-11-22
                competencies:
                  pausing: Pausing and resuming
                ---

                Functions that pause.
                """;
    }

    private static Map<String, String> body(@Nullable String slug, String markdown) {
        var body = new HashMap<String, String>();
        body.put("markdown", markdown);
        if (slug != null) {
            body.put("slug", slug);
        }
        return body;
    }

    private static ValidatableResponse put(String topic, @Nullable String slug, String markdown) {
        var tag = author().get(PATH + topic).header("ETag");
        return author().header("If-Match", tag)
                .body(body(slug, markdown))
                .put(PATH + topic)
                .then();
    }

    private static void moved(String from, String to) {
        given().redirects().follow(false).get(from).then().statusCode(301).header("Location", equalTo(to));
    }
}
