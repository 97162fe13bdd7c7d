package dev.rehearse.question.author.bulk;

import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static dev.rehearse.question.fixture.AuthoredContent.rewrite;
import static dev.rehearse.question.fixture.AuthoredContent.tag;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.question.fixture.AuthoredContent;
import dev.rehearse.question.fixture.AuthoredTopic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several questions of authors change at once, all or none. */
@QuarkusTest
class AuthorBulkTest extends AuthoredTopic {

    private static final String ONE = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0d01";
    private static final String TWO = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0d02";
    private static final String UNKNOWN = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0d09";

    @BeforeEach
    void write() {
        question("one", open(UUID.fromString(ONE), "One", "An answer.")).statusCode(201);
        question("two", open(UUID.fromString(TWO), "Two", "An answer.")).statusCode(201);
    }

    @Test
    void status_and_tags_of_all_change() {
        change(
                        List.of(read(TWO), read(ONE)),
                        Map.of("status", "in-review", "addTags", List.of("new"), "removeTags", List.of("generators")))
                .statusCode(200)
                .body("questions.id", equalTo(List.of(TWO, ONE)))
                .body("questions.status", equalTo(List.of("in-review", "in-review")))
                .body("questions.tags", equalTo(List.of(List.of("new"), List.of("new"))))
                .body("questions.tag", equalTo(List.of("r3", "r3")));

        author().get("/api/author/questions/" + ONE).then().body("markdown", containsString("tags: [new]"));
        change(List.of(read(TWO), read(ONE)), Map.of("status", "published")).statusCode(200);
        change(List.of(read(TWO), read(ONE)), Map.of("status", "retired")).statusCode(200);
    }

    @Test
    void of_questions_that_can_t_all_change_none_does_and_each_is_named() {
        AuthoredContent.status(UUID.fromString(TWO), "in-review").statusCode(200);

        change(
                        List.of(read(ONE), chosen(UNKNOWN, "r1"), read(TWO), chosen("x", "r1")),
                        Map.of("status", "in-review", "addTags", List.of("new")))
                .statusCode(409)
                .body("errors.field", equalTo(List.of("/questions/1", "/questions/3")))
                .body("errors.value", equalTo(List.of(UNKNOWN, "x")));
        change(List.of(read(ONE), read(TWO)), Map.of("status", "in-review"))
                .statusCode(409)
                .body("errors.field", equalTo(List.of("/questions/1")))
                .body("errors[0].message", containsString("is \"in review\" and can't become \"in review\""));

        author().get("/api/author/questions?status=draft").then().body("questions.slug", equalTo(List.of("one")));
        author().get("/api/author/questions?tag=new").then().body("questions", equalTo(List.of()));
    }

    @Test
    void a_question_that_has_changed_since_it_was_read_keeps_all_as_they_are() {
        var seen = List.of(read(ONE), read(TWO));
        rewrite(UUID.fromString(TWO), "\"r1\"", open(UUID.fromString(TWO), "Two", "Not seen."))
                .statusCode(200);

        change(seen, Map.of("status", "in-review"))
                .statusCode(409)
                .body("errors.field", equalTo(List.of("/questions/1")))
                .body("errors[0].message", containsString("It has changed since it was read"));

        author().get("/api/author/questions?status=draft")
                .then()
                .body("questions.slug", equalTo(List.of("one", "two")))
                .body("questions.tag", equalTo(List.of("r1", "r2")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"questions\": [], \"status\": \"draft\"}",
                "{\"questions\": [{\"id\": \"a\", \"tag\": \"r1\"}, {\"id\": \"a\", \"tag\": \"r1\"}], \"status\": \"draft\"}",
                "{\"questions\": [null], \"status\": \"draft\"}",
                "{\"questions\": \"a\", \"status\": \"draft\"}",
                "{\"questions\": [{\"id\": \"a\"}], \"status\": \"draft\"}",
                "{\"questions\": [{\"tag\": \"r1\"}], \"status\": \"draft\"}",
                "{\"questions\": [{\"id\": \"a\", \"tag\": \"*\"}], \"status\": \"draft\"}",
                "{\"ids\": [\"a\"], \"status\": \"draft\"}",
                "{\"questions\": [{\"id\": \"a\", \"tag\": \"r1\"}]}",
                "{\"questions\": [{\"id\": \"a\", \"tag\": \"r1\"}], \"addTags\": []}",
                "{\"questions\": [{\"id\": \"a\", \"tag\": \"r1\"}], \"addTags\": [null]}",
                "{\"questions\": [{\"id\": \"a\", \"tag\": \"r1\"}], \"status\": \"gone\"}",
            })
    void a_bad_body_is_refused(String body) {
        author().body(body)
                .post("/api/author/questions/bulk")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private static Map<String, String> chosen(String id, String tag) {
        return Map.of("id", id, "tag", tag);
    }

    /** The question in its current state. */
    private static Map<String, String> read(String id) {
        return chosen(id, tag(UUID.fromString(id)).replace("\"", ""));
    }

    private static ValidatableResponse change(List<Map<String, String>> questions, Map<String, ?> change) {
        var body = new HashMap<String, Object>(change);
        body.put("questions", questions);
        return author().body(body).post("/api/author/questions/bulk").then();
    }
}
