package dev.rehearse.question;

import static io.restassured.RestAssured.given;

import dev.rehearse.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Topics and questions that a test writes by the API of authors. */
public final class AuthoredContent {

    static final String TOPIC = "generators";
    static final String PATH = "python/concurrency/generators";

    private AuthoredContent() {}

    public static RequestSpecification author() {
        return given().header("Authorization", Tokens.bearer("author")).contentType(ContentType.JSON);
    }

    static ValidatableResponse topic(String slug) {
        var markdown = """
                ---
                title: Generators of %s
                position: 3
                updated: 2026-11-22
                competencies:
                  pausing: Pausing and resuming
                ---

                Functions that pause.
                """.formatted(slug);
        return author().body(Map.of("slug", slug, "section", "python/concurrency", "markdown", markdown))
                .post("/api/author/topics")
                .then();
    }

    /** The file of an open question. */
    public static String open(UUID id, String title, String answer) {
        return """
                ---
                id: %s
                kind: open
                title: %s
                position: 1
                difficulty: easy
                competency: pausing
                tags: [generators]
                minutes: 3
                ---

                Explain what a generator is.

                ## Answer

                %s

                ## Rubric

                - canary-claim: it pauses at each yield
                - canary-second: it keeps its variables

                ## Hints

                - canary-hint: think of a bookmark
                """.formatted(id, title, answer);
    }

    public static ValidatableResponse question(String slug, String markdown) {
        return author().body(Map.of("topic", TOPIC, "slug", slug, "markdown", markdown))
                .post("/api/author/questions")
                .then();
    }

    static ValidatableResponse status(UUID id, String status) {
        return author().header("If-Match", tag(id))
                .body(Map.of("status", status))
                .post("/api/author/questions/" + id + "/status")
                .then();
    }

    public static void publish(UUID id) {
        status(id, "in-review").statusCode(200);
        status(id, "published").statusCode(200);
    }

    public static ValidatableResponse rewrite(UUID id, String tag, String markdown) {
        return author().header("If-Match", tag)
                .body(Map.of("markdown", markdown))
                .put("/api/author/questions/" + id)
                .then();
    }

    public static String tag(UUID id) {
        return author().get("/api/author/questions/" + id).header("ETag");
    }

    static void removeAll(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE question.question_version, question.status_change, question.authored_question");
            var topics = "(SELECT slug FROM question.topic WHERE authored OR slug = 'generators')";
            statement.execute("DELETE FROM question.question WHERE topic IN " + topics);
            statement.execute("DELETE FROM question.topic WHERE slug IN " + topics);
        }
    }
}
