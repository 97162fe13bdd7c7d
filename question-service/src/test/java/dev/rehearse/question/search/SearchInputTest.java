package dev.rehearse.question.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed into a search is searched for as words or refused by its name. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchInputTest {

    private static void search(String words) {
        given().queryParam("q", words).get("/api/questions").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "_",
                "\\",
                "'",
                "\"",
                ")--",
                ":*",
                "&",
                "|",
                "!",
                "<->",
                "' OR 1=1",
                "a'b:*c",
                "\u00df",
                "\uffff",
                "\ud83d\ude00",
                "\u202e",
                "((((",
                "ab:A"
            })
    void signs_are_no_operators(String words) {
        search(words);
        given().queryParam("q", words).get("/api/suggestions").then().statusCode(200);
        given().queryParam("q", words).get("/search").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "%%%", "\\", "'", "\"", ")--", "*", "' -- ", "\u202e"})
    void signs_match_nothing_by_themselves_and_nothing_more_beside_a_word(String signs) {
        given().queryParam("q", signs)
                .get("/api/questions")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        given().queryParam("q", signs).get("/api/suggestions").then().body("suggestions", empty());
        given().queryParam("q", "await" + signs)
                .get("/api/questions")
                .then()
                .body(
                        "questions.slug",
                        equalTo(given().queryParam("q", "await")
                                .get("/api/questions")
                                .path("questions.slug")));
    }

    @Test
    void two_hundred_characters_are_searched_for_and_more_are_refused() {
        search("x".repeat(200));
        search("ab ".repeat(66));
        for (var path : new String[] {"/api/questions", "/api/suggestions"}) {
            given().queryParam("q", "x".repeat(2000))
                    .get(path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].field", equalTo("q"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "track, nope",
        "topic, nowhere",
        "tag, foo",
        "competency, foo",
        "kind, essay",
        "practiceTest, 1",
        "after, 17",
        "after, 0.1_17",
        "after, 1E99_0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0a01x",
        "difficulty, EASY"
    })
    void an_invalid_parameter_is_named_with_its_value(String name, String value) {
        given().queryParam("q", "deadlock")
                .queryParam(name, value)
                .get("/api/questions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(name))
                .body("errors[0].value", equalTo(value));
    }

    @Test
    void all_invalid_filters_are_named_at_once() {
        given().get("/api/questions?topic=nowhere&competency=foo&practiceTest=perhaps")
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("topic", "competency", "practiceTest")))
                .body("errors.value", equalTo(List.of("nowhere", "foo", "perhaps")))
                .body("errors[0].message", equalTo("is not a topic of the catalog"))
                .body("errors[1].message", equalTo("is not a competency of a question that can be read"))
                .body("errors[2].message", equalTo("must be true or false"));
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        for (var bad : new String[] {"%00", "%ed%a0%80", "%ff"}) {
            given().urlEncodingEnabled(false)
                    .get("/api/questions?q=" + bad)
                    .then()
                    .statusCode(400);
        }
    }
}
