package dev.rehearse.question.author.question;

import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.publish;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static dev.rehearse.question.fixture.AuthoredContent.rewrite;
import static dev.rehearse.question.fixture.AuthoredContent.status;
import static dev.rehearse.question.fixture.AuthoredContent.tag;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearse.question.fixture.AuthoredTopic;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Authors write questions by the API. */
@QuarkusTest
class AuthoringTest extends AuthoredTopic {

    private static final UUID ID = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01");
    private static final String FILE_ID = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0a01";
    private static final String ADDRESS = "/api/author/questions/" + ID;

    @Test
    void a_question_goes_from_draft_to_review_to_readers_and_away_again() {
        question("generator", open(ID, "What is a generator?", "A function that pauses."))
                .statusCode(201)
                .header("ETag", "\"r1\"")
                .header("Cache-Control", "no-store")
                .body("status", equalTo("draft"))
                .body("version", equalTo(1))
                .body("publishedVersion", nullValue());
        when().get("/api/topics").then().body("slug", equalTo(List.of("asyncio", "threads")));

        publish(ID);
        when().get("/api/topics").then().body("slug", hasItem("generators"));
        when().get("/api/questions/" + ID).then().statusCode(200).body("version", equalTo(1));
        when().get("/topics/generators").then().statusCode(200).body(containsString("A function that pauses."));
        when().get("/api/questions?q=generator").then().body("questions.id", hasItem(ID.toString()));
        when().get("/feed.atom").then().body(containsString("What is a generator?"));
        when().get("/sitemap.xml").then().body(containsString("/topics/generators"));
        author().get(ADDRESS)
                .then()
                .body("status", equalTo("published"))
                .body("publishedVersion", equalTo(1))
                .body("changes.to", equalTo(List.of("draft", "in-review", "published")))
                .body("changes.by", equalTo(List.of("author", "author", "author")))
                .body("changes[2].at", notNullValue());

        status(ID, "retired").statusCode(200).body("publishedVersion", nullValue());
        when().get("/api/questions/" + ID).then().statusCode(404);
        when().get("/topics/generators").then().statusCode(404);
    }

    @Test
    void the_published_version_is_served_until_the_next_one_is_published() {
        question("generator", open(ID, "First title", "The first answer.")).statusCode(201);
        publish(ID);

        rewrite(ID, tag(ID), open(ID, "Second title", "The second answer."))
                .statusCode(200)
                .body("status", equalTo("draft"))
                .body("version", equalTo(2))
                .body("publishedVersion", equalTo(1));
        when().get("/api/questions/" + ID).then().body("title", equalTo("First title"));
        when().get("/topics/generators").then().body(containsString("The first answer."));

        publish(ID);
        when().get("/api/questions/" + ID)
                .then()
                .body("title", equalTo("Second title"))
                .body("version", equalTo(2));
        author().get(ADDRESS + "/versions")
                .then()
                .body("number", equalTo(List.of(2, 1)))
                .body("publishedBy", equalTo(List.of("author", "author")));
        author().get(ADDRESS + "/versions/1").then().body("markdown", containsString("The first answer."));
    }

    @Test
    void versions_are_compared_word_by_word_and_restored() {
        question("generator", open(ID, "A title", "It pauses at yield.")).statusCode(201);
        publish(ID);
        rewrite(ID, tag(ID), open(ID, "A title", "It stops at yield.")).statusCode(200);

        author().get(ADDRESS + "/versions/1/diff/2")
                .then()
                .statusCode(200)
                .body("pieces.operation", equalTo(List.of("equal", "delete", "insert", "equal")))
                .body("pieces[1].text", equalTo("pauses"))
                .body("pieces[2].text", equalTo("stops"));

        publish(ID);
        author().post(ADDRESS + "/versions/1/restore").then().statusCode(428);
        author().header("If-Match", tag(ID))
                .post(ADDRESS + "/versions/1/restore")
                .then()
                .statusCode(200)
                .body("status", equalTo("draft"))
                .body("version", equalTo(3))
                .body("markdown", containsString("It pauses at yield."));
    }

    @Test
    void a_published_version_never_changes() throws SQLException {
        question("generator", open(ID, "A title", "An answer.")).statusCode(201);
        publish(ID);

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : List.of(
                    "UPDATE question.question_version SET markdown = ''", "DELETE FROM question.question_version")) {
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("never changes");
            }
        }
    }

    @Test
    void a_change_names_the_state_that_it_changes() {
        question("generator", open(ID, "A title", "An answer.")).statusCode(201);
        var tag = tag(ID);
        var next = open(ID, "Another title", "An answer.");

        author().body(Map.of("markdown", next))
                .put(ADDRESS)
                .then()
                .statusCode(428)
                .contentType("application/problem+json")
                .body("title", equalTo("Precondition required"));
        rewrite(ID, tag, next).statusCode(200);
        rewrite(ID, tag, next).statusCode(412).body("detail", containsString("\"r2\""));
        rewrite(ID, "W/" + tag(ID), next).statusCode(412);
        rewrite(ID, "\"x\", " + tag(ID), next).statusCode(200);
        rewrite(ID, "*", next).statusCode(200);
        for (var malformed : List.of("r1", "\"r1", "W/", "\"a\" \"b\"", "*, \"a\"")) {
            rewrite(ID, malformed, next).statusCode(400);
        }
    }

    @Test
    void a_status_is_given_to_the_text_that_was_read() {
        question("generator", open(ID, "A title", "An answer.")).statusCode(201);
        var seen = tag(ID);
        rewrite(ID, seen, open(ID, "A title", "Not seen.")).statusCode(200);

        var next = Map.of("status", "in-review");
        author().body(next).post(ADDRESS + "/status").then().statusCode(428);
        author().header("If-Match", seen)
                .body(next)
                .post(ADDRESS + "/status")
                .then()
                .statusCode(412)
                .body("detail", containsString("\"r2\""));
        author().header("If-Match", "r2")
                .body(next)
                .post(ADDRESS + "/status")
                .then()
                .statusCode(400);
        author().get(ADDRESS).then().body("status", equalTo("draft"));
    }

    @Test
    void of_simultaneous_changes_one_is_made() throws Exception {
        question("generator", open(ID, "A title", "An answer.")).statusCode(201);
        var tag = tag(ID);
        List<Callable<Integer>> changes = Stream.of(1, 2, 3, 4, 5, 6)
                .map(number -> (Callable<Integer>) () -> rewrite(ID, tag, open(ID, "Title " + number, "An answer."))
                        .extract()
                        .statusCode())
                .toList();

        try (var threads = Executors.newFixedThreadPool(6)) {
            var codes = new ArrayList<Integer>();
            for (var result : threads.invokeAll(changes)) {
                codes.add(result.get());
            }
            assertThat(codes).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
        }
    }

    @Test
    void only_legal_changes_of_status_are_made() {
        question("generator", open(ID, "A title", "An answer.")).statusCode(201);

        for (var next : List.of("published", "draft")) {
            status(ID, next)
                    .statusCode(409)
                    .body("detail", containsString("is \"draft\" and can't become \"" + next + "\""));
        }
        status(ID, "in-review").statusCode(200);
        status(ID, "in-review")
                .statusCode(409)
                .body("detail", containsString("is \"in review\" and can't become \"in review\""));
        status(ID, "retired").statusCode(200);
        for (var next : List.of("in-review", "published", "retired")) {
            status(ID, next).statusCode(409).body("detail", containsString("is \"retired\" and can't become"));
        }
        status(ID, "draft").statusCode(200);
        publish(ID);
        for (var next : List.of("published", "draft", "in-review")) {
            status(ID, next).statusCode(409);
        }
        status(ID, "gone").statusCode(400);
    }

    @Test
    void ids_and_names_are_taken_once() {
        question("generator", open(ID, "A title", "An answer.")).statusCode(201);

        question("other", open(ID, "A title", "An answer.")).statusCode(409);
        question("generator", open(UUID.fromString(FILE_ID.replace("a01", "c02")), "A title", "An answer."))
                .statusCode(409);
        rewrite(ID, "*", open(UUID.fromString(FILE_ID), "A title", "An answer."))
                .statusCode(400)
                .body("errors[0].message", containsString(ID.toString()));
    }
}
