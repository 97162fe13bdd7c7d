package dev.rehearse.question;

import static dev.rehearse.question.AuthoredContent.author;
import static dev.rehearse.question.AuthoredContent.open;
import static dev.rehearse.question.AuthoredContent.question;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
        change(Map.of(
                        "ids",
                        List.of(TWO, ONE),
                        "status",
                        "in-review",
                        "addTags",
                        List.of("new"),
                        "removeTags",
                        List.of("generators")))
                .statusCode(200)
                .body("questions.id", equalTo(List.of(TWO, ONE)))
                .body("questions.status", equalTo(List.of("in-review", "in-review")))
                .body("questions.tags", equalTo(List.of(List.of("new"), List.of("new"))));

        author().get("/api/author/questions/" + ONE).then().body("markdown", containsString("tags: [new]"));
        change(Map.of("ids", List.of(TWO, ONE), "status", "published")).statusCode(200);
        change(Map.of("ids", List.of(TWO, ONE), "status", "retired")).statusCode(200);
    }

    @Test
    void of_questions_that_can_t_all_change_none_does_and_each_is_named() {
        AuthoredContent.status(UUID.fromString(TWO), "in-review").statusCode(200);

        change(Map.of("ids", List.of(ONE, UNKNOWN, TWO, "x"), "status", "in-review", "addTags", List.of("new")))
                .statusCode(409)
                .body("errors.field", equalTo(List.of("/ids/1", "/ids/3")))
                .body("errors.value", equalTo(List.of(UNKNOWN, "x")));
        change(Map.of("ids", List.of(ONE, TWO), "status", "in-review"))
                .statusCode(409)
                .body("errors.field", equalTo(List.of("/ids/1")))
                .body("errors[0].message", containsString("is \"in review\" and can't become \"in review\""));

        author().get("/api/author/questions?status=draft").then().body("questions.slug", equalTo(List.of("one")));
        author().get("/api/author/questions?tag=new").then().body("questions", equalTo(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ids\": [], \"status\": \"draft\"}",
                "{\"ids\": [\"a\", \"a\"], \"status\": \"draft\"}",
                "{\"ids\": [null], \"status\": \"draft\"}",
                "{\"ids\": \"a\", \"status\": \"draft\"}",
                "{\"ids\": [\"a\"]}",
                "{\"ids\": [\"a\"], \"addTags\": []}",
                "{\"ids\": [\"a\"], \"addTags\": [null]}",
                "{\"ids\": [\"a\"], \"status\": \"gone\"}",
            })
    void a_bad_body_is_refused(String body) {
        author().body(body)
                .post("/api/author/questions/bulk")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private static ValidatableResponse change(Map<String, ?> body) {
        return author().body(body).post("/api/author/questions/bulk").then();
    }
}
