package dev.rehearse.question.catalog;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogJsonTest {

    private static final String FIRST = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0a01";
    private static final String SECOND = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0a02";
    private static final String CLOSED = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0b01";

    @Test
    void topics_come_in_the_order_of_the_catalog() {
        when().get("/api/topics").then().statusCode(200).body("slug", contains("asyncio", "threads"));
    }

    @Test
    void a_topic_says_where_it_belongs_and_counts_what_can_be_read() {
        when().get("/api/topics/asyncio")
                .then()
                .statusCode(200)
                .body("title", equalTo("asyncio & async/await"))
                .body("path", equalTo("python/concurrency/asyncio"))
                .body("updated", equalTo("2026-11-20"))
                .body("track.path", equalTo("python"))
                .body("section.path", equalTo("python/concurrency"))
                .body("questionCount", equalTo(2));
    }

    @Test
    void questions_of_a_topic_come_with_their_answers() {
        given().queryParam("topic", "asyncio")
                .get("/api/questions")
                .then()
                .statusCode(200)
                .body("questions.id", contains(FIRST, SECOND))
                .body("questions[0].title", equalTo("What is asyncio?"))
                .body("questions[0].difficulty", equalTo("easy"))
                .body("questions[0].version", equalTo(1))
                .body("next", nullValue());
    }

    @Test
    void a_page_names_the_one_that_follows() {
        given().queryParam("limit", 1)
                .get("/api/questions")
                .then()
                .body("questions.id", contains(FIRST))
                .body("next", equalTo(FIRST));

        given().queryParam("limit", 1)
                .queryParam("after", FIRST)
                .get("/api/questions")
                .then()
                .body("questions.id", contains(SECOND))
                .body("next", nullValue());
    }

    @Test
    void questions_are_filtered_by_difficulty() {
        given().queryParam("difficulty", "medium").get("/api/questions").then().body("questions.id", contains(SECOND));
        given().queryParam("difficulty", "hard").get("/api/questions").then().body("questions", hasSize(0));
    }

    @Test
    void one_question_is_found_by_its_id() {
        when().get("/api/questions/" + FIRST).then().statusCode(200).body("slug", equalTo("what-asyncio-is"));
    }

    @Test
    void one_question_says_what_a_strong_answer_covers_and_lists_do_not() {
        when().get("/api/questions/" + SECOND)
                .then()
                .body(
                        "covers",
                        equalTo(List.of(
                                covered("The coroutine is suspended until the awaitable is done.", true),
                                covered("The event loop runs other tasks meanwhile.", true),
                                covered("The value of the expression is the result of the awaitable.", false))));
        when().get("/api/questions").then().body("questions.covers", contains(nullValue(), nullValue()));
    }

    private static Map<String, Object> covered(String claim, boolean required) {
        return Map.of("claim", claim, "required", required);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/topics",
                "/api/topics/asyncio",
                "/api/questions",
                "/api/questions?q=asyncio",
                "/api/suggestions?q=asyncio",
                "/search?q=asyncio",
                "/feed.atom",
                "/feed.json",
                "/sitemap.xml"
            })
    void rubrics_hints_and_closed_questions_are_never_shown(String path) {
        var body = when().get(path).then().statusCode(200).extract().asString();

        assertThat(body).doesNotContain("canary", "suspended until", "runs other tasks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/questions/" + FIRST,
                "/api/questions/" + SECOND,
                "/topics/asyncio",
                "/topics/asyncio?question=await"
            })
    void of_rubrics_claims_alone_are_shown_and_only_beside_the_answer(String path) {
        var body = when().get(path).then().statusCode(200).extract().asString();

        assertThat(body.replace("canary-rubric: names the event loop", ""))
                .doesNotContain("canary", "in the meantime?", "Which work", "weight", "accepted\"", "contradiction")
                .doesNotContain("followUp\"", "competency", "inOneSentence");
    }

    @Test
    void a_closed_question_is_not_found_among_those_to_read() {
        when().get("/api/questions/" + CLOSED)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("title", equalTo("No such question"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/topics/nope", "/api/questions/nope", "/api/nope"})
    void what_is_not_there_is_a_problem(String path) {
        when().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, abc",
        "limit, 0",
        "limit, -1",
        "limit, 101",
        "limit, 2147483648",
        "limit, 9223372036854775808",
        "difficulty, harder",
        "after, 17"
    })
    void a_parameter_that_makes_no_sense_is_named_with_its_value(String name, String value) {
        given().queryParam(name, value)
                .get("/api/questions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(name))
                .body("errors[0].value", equalTo(value));
    }
}
