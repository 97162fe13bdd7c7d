package dev.rehearse.question.author.question;

import static dev.rehearse.question.fixture.AuthoredContent.author;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static dev.rehearse.question.fixture.AuthoredContent.status;
import static dev.rehearse.question.fixture.AuthoredContent.topic;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearse.question.fixture.AuthoredTopic;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What authors may not do by the API, and how they find what they may. */
@QuarkusTest
class AuthoringInputTest extends AuthoredTopic {

    private static final String ID_TEXT = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01";
    private static final UUID ID = UUID.fromString(ID_TEXT);
    private static final String FILE_ID = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0a01";
    private static final String ADDRESS = "/api/author/questions/" + ID_TEXT;

    @Test
    void findings_are_named_by_line_and_rule_and_nothing_is_stored() {
        var bad = open(ID, "A title", "An answer.").replace("minutes: 3", "minutes: three");

        question("generator", bad)
                .statusCode(400)
                .body("title", equalTo("Findings in the Markdown"))
                .body("errors[0].field", equalTo("/markdown"))
                .body("errors[0].message", containsString("line 9: field: "))
                .body("errors[0].value", equalTo("minutes: three"));
        author().get(ADDRESS).then().statusCode(404);
        question("generator", open(ID, "A title", "An answer.").replace("canary-hint", "![](x.png) canary-hint"))
                .statusCode(400)
                .body("errors[0].message", containsString("image"));
    }

    @Test
    void a_draft_has_its_findings_of_style() {
        question("generator", open(ID, "A title", "An answer.")).statusCode(201);

        author().get(ADDRESS + "/findings").then().statusCode(200).body("rule", hasItem("warning"));
    }

    @Test
    void what_files_hold_is_not_changed_by_the_api() {
        var file = "python/concurrency/asyncio/questions/what-asyncio-is.md";
        var address = "/api/author/questions/" + FILE_ID;
        var text = Map.of("markdown", open(UUID.fromString(FILE_ID), "A title", "An answer."));

        author().header("If-Match", "*")
                .body(text)
                .put(address)
                .then()
                .statusCode(409)
                .body("detail", containsString(file));
        author().header("If-Match", "*")
                .body(Map.of("status", "retired"))
                .post(address + "/status")
                .then()
                .statusCode(409)
                .body("detail", containsString(file));
        author().header("If-Match", "*")
                .post(address + "/versions/1/restore")
                .then()
                .statusCode(409)
                .body("detail", containsString(file));
        author().body(Map.of("topic", "asyncio", "slug", "x", "markdown", open(ID, "A title", "An answer.")))
                .post("/api/author/questions")
                .then()
                .statusCode(409)
                .body("detail", containsString("python/concurrency/asyncio/topic.md"));
        question("x", open(UUID.fromString(FILE_ID), "A title", "An answer.")).statusCode(409);
        topic("asyncio").statusCode(409);
        topic("generators").statusCode(409);
    }

    @Test
    void questions_are_listed_by_topic_status_tag_and_kind() {
        for (int i = 1; i <= 5; i++) {
            question("q" + i, open(UUID.fromString(FILE_ID.replace("a01", "d0" + i)), "Title " + i, "An answer."))
                    .statusCode(201);
        }
        status(UUID.fromString(FILE_ID.replace("a01", "d03")), "in-review").statusCode(200);

        var list = "/api/author/questions";
        author().get(list + "?status=in-review").then().body("questions.slug", equalTo(List.of("q3")));
        author().get(list + "?tag=generators&kind=open&topic=generators")
                .then()
                .body("questions.slug", hasItems("q1", "q5"));
        author().get(list + "?tag=none").then().body("questions", equalTo(List.of()));
        author().get(list + "?kind=order").then().body("questions", equalTo(List.of()));
        var next = author().get(list + "?limit=2")
                .then()
                .body("questions.slug", equalTo(List.of("q1", "q2")))
                .extract()
                .path("next");
        author().get(list + "?limit=2&after=" + next).then().body("questions.slug", equalTo(List.of("q3", "q4")));
        author().get(list + "?limit=2&after=" + FILE_ID.replace("a01", "d04"))
                .then()
                .body("next", nullValue());
    }

    @Test
    void questions_are_listed_by_words_of_their_text() {
        question("q1", open(ID, "The first", "It costs 100 % of \"it_all\".")).statusCode(201);
        question("q2", open(UUID.fromString(FILE_ID.replace("a01", "d02")), "Größe", "Another answer."))
                .statusCode(201);

        for (var text : Map.of("the FIRST", "q1", "100 % of \"it_", "q1", "none of it", "", "GRÖ", "q2", "s/Q2", "q2")
                .entrySet()) {
            author().queryParam("text", " " + text.getKey() + " ")
                    .get("/api/author/questions")
                    .then()
                    .statusCode(200)
                    .body(
                            "questions.slug",
                            equalTo(Stream.of(text.getValue())
                                    .filter(slug -> !slug.isEmpty())
                                    .toList()));
        }
        author().queryParam("text", "answer")
                .queryParam("status", "published")
                .get("/api/author/questions")
                .then()
                .body("questions", equalTo(List.of()));
        author().queryParam("text", " ").get("/api/author/questions").then().body("questions.size()", equalTo(2));
        author().queryParam("text", "😀".repeat(200))
                .get("/api/author/questions")
                .then()
                .statusCode(200);
        author().queryParam("text", "😀".repeat(201))
                .get("/api/author/questions")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=abc",
                "after=x",
                "status=gone",
                "kind=x",
                "tag=%00",
                "text=%00",
                "text=%FF",
                "limit=1&limit=2"
            })
    void a_bad_parameter_of_a_list_is_named(String query) {
        author().urlEncodingEnabled(false)
                .get("/api/author/questions?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"topic\":\"generators\",\"slug\":\"a\",\"markdown\":1}",
                "{\"topic\":\"generators\",\"slug\":\"a\",\"markdown\":\"\",\"status\":\"published\"}",
                "{\"topic\":\"generators\",\"slug\":\"../a\",\"markdown\":\"\"}",
                "{\"topic\":\"generators\",\"slug\":\"a\",\"slug\":\"b\",\"markdown\":\"\"}",
                "{\"topic\":\"generators\",\"slug\":\"a\",\"markdown\":\"\\u0000\"}",
                "{\"topic\":\"generators\",\"slug\":\"a\",\"markdown\":\"\\ud800\"}",
                "{\"topic\":\"generators\",\"slug\":\"a\",\"markdown\":\"\"} {}",
            })
    void a_bad_body_is_refused(String body) {
        author().body(body)
                .post("/api/author/questions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void unknown_ids_and_numbers_are_not_found() {
        question("generator", open(ID, "A title", "An answer.")).statusCode(201);

        for (var path : List.of(
                "x",
                FILE_ID,
                ID + "/versions/0",
                ID + "/versions/2",
                ID + "/versions/99999999999",
                ID + "/versions/1/diff/x")) {
            author().get("/api/author/questions/" + path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
        author().header("If-Match", "*")
                .body(Map.of("markdown", "x"))
                .put("/api/author/questions/x")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/author/questions",
                "POST /api/author/questions",
                "GET " + ADDRESS,
                "PUT " + ADDRESS,
                "POST " + ADDRESS + "/status",
                "GET " + ADDRESS + "/findings",
                "GET " + ADDRESS + "/versions",
                "GET " + ADDRESS + "/versions/1",
                "GET " + ADDRESS + "/versions/1/diff/1",
                "POST " + ADDRESS + "/versions/1/restore",
                "POST /api/author/topics",
                "GET /api/author/topics/generators",
                "PUT /api/author/topics/generators",
                "DELETE /api/author/topics/generators",
                "GET /api/author/topics/generators/export",
            })
    void only_authors_may(String request) {
        var parts = request.split(" ", 2);
        given().contentType(ContentType.JSON).request(parts[0], parts[1]).then().statusCode(401);
        for (var role : List.of("operator", "service")) {
            given().contentType(ContentType.JSON)
                    .header("Authorization", Tokens.bearer(role))
                    .request(parts[0], parts[1])
                    .then()
                    .statusCode(403);
        }
    }
}
