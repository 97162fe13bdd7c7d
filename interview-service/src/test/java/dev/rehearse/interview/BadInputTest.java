package dev.rehearse.interview;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTest extends WithOtherServices {

    private static final String ID = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0fff";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"position": "1", "question": "ID", "answer": []}                 | /position
            {"position": 1.9, "question": "ID", "answer": []}                 | /position
            {"position": true, "question": "ID", "answer": []}                | /position
            {"position": [1], "question": "ID", "answer": []}                 | /position
            {"position": {}, "question": "ID", "answer": []}                  | /position
            {"position": 2147483648, "question": "ID", "answer": []}          | /position
            {"position": 9223372036854775808, "question": "ID", "answer": []} | /position
            {"position": -1, "question": "ID", "answer": []}                  | /position
            {"position": null, "question": "ID", "answer": []}                | /position
            {"position": 0, "question": "ID", "answer": []}                   | /position
            {"question": "ID", "answer": []}                                  | /position
            {"position": 1, "question": "seven", "answer": []}                | /question
            {"position": 1, "answer": []}                                     | /question
            {"position": 1, "question": "ID"}                                 | /answer
            {"position": 1, "question": "ID", "answer": "a"}                  | /answer
            {"position": 1, "question": "ID", "answer": [1]}                  | /answer/0
            {"position": 1, "question": "ID", "answer": ["\\u0000"]}          | /answer/0
            {"position": 1, "question": "ID", "answer": ["\\ud800"]}          | /answer/0
            {"position": 1, "question": "ID", "answer": [], "score": 1}       | /score
            {"position": 1, "question": "ID", "answer": [], "correct": true}  | /correct
            {"position": 1, "question": "ID", "answer": [], "state": "over"}  | /state
            """)
    void a_field_that_makes_no_sense_is_named(String body, String field) {
        var candidate = Candidate.starts();

        candidate
                .sends(body.replace("ID", ID))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field));
        candidate.looks().body("answered", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"position": "1", "question": "ID", "answer": []} | /position  | must be a whole number, not text | 1
            {"position": 1, "question": "ID", "answer": {}}   | /answer    | must be a list, not an object    | {}
            {"position": 1, "question": "ID", "answer": [1]}  | /answer/0 | must be text, not a number       | 1
            {"position": 1, "question": "seven", "answer": []} | /question | must be a UUID                   | seven
            """)
    void a_field_of_another_type_is_named_with_its_value_and_the_type_that_it_has(
            String body, String field, String message, String value) {
        Candidate.starts()
                .sends(body.replace("ID", ID))
                .statusCode(400)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].message", equalTo(message))
                .body("errors[0].value", equalTo(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{} {}",
                "{'position': 1}",
                "{\"position\": NaN}",
                "{\"position\": 1, \"position\": 2}",
                "// comment\n{}"
            })
    void what_is_not_json_is_refused(String body) {
        Candidate.starts().sends(body).statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"state\": \"ended\"",
                "\"score\": 1",
                "\"id\": \"x\"",
                "\"seed\": 7",
                "\"practiceTest\": \"asyncio\""
            })
    void a_start_says_nothing_but_its_practice_test(String more) {
        given().contentType(ContentType.JSON)
                .body("{\"practiceTest\": \"asyncio\", " + more + "}")
                .post("/api/interviews")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"mode\": \"exam\"|/mode|must be one of interview, quiz",
                "\"kinds\": [\"essay\"]|/kinds/0|must be one of single-choice, multiple-choice, output, short-answer, order, open"
            })
    void the_words_of_a_field_are_named(String more, String field, String message) {
        given().contentType(ContentType.JSON)
                .body("{\"practiceTest\": \"asyncio\", " + more + "}")
                .post("/api/interviews")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].message", equalTo(message));
    }

    @Test
    void a_body_that_is_not_there_is_refused() {
        given().contentType(ContentType.JSON)
                .post("/api/interviews")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void a_body_nested_too_deeply_is_refused() {
        // RestAssured prepares to print what it sends, which takes seconds with nested text; it leaves bytes alone.
        Candidate.starts().sends("[".repeat(100_000).getBytes(US_ASCII)).statusCode(400);
    }

    @Test
    void a_body_of_another_type_is_refused() {
        given().contentType("text/plain")
                .body("asyncio")
                .post("/api/interviews")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("detail", endsWith("which is not accepted here. Accepted: application/json."));
    }

    @Test
    void an_option_that_is_not_there_is_named_with_the_ones_that_are() {
        var candidate = Candidate.starts();
        while ("output".equals(candidate.question().getString("kind"))) {
            candidate.answers(true);
        }
        var question = candidate.question();

        candidate
                .sends(question.getInt("position"), question.getString("id"), List.of("z"))
                .statusCode(400)
                .body("errors[0].field", equalTo("/answer"))
                .body("errors[0].value", equalTo("z"))
                .body("errors[0].message", equalTo("must be among the options a, b, c"));
    }

    @Test
    void a_practice_test_that_is_not_there_can_not_be_taken() {
        Candidate.start("nope").statusCode(404).body("title", equalTo("No such practice test"));
    }

    @Test
    void a_draft_can_not_be_taken() {
        Candidate.start("draft-only").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "", "%20", "a%0Ab", "%F0%9F%92%A9", "ASYNCIO%27--"})
    void a_start_from_a_form_names_a_practice_test_that_can_be(String practiceTest) {
        given().contentType("application/x-www-form-urlencoded")
                .body("practiceTest=" + practiceTest)
                .post("/interviews")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("practiceTest"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/practice-tests/%00", "/api/practice-tests/%00", "/api/practice-tests?topic=%00"})
    void what_postgres_can_not_store_is_not_looked_for(String address) {
        given().urlEncodingEnabled(false).get(address).then().statusCode(400);
    }

    /** A question that is answered with a text. */
    private static Candidate withTextToGive() {
        var candidate = Candidate.starts();
        while (!"output".equals(candidate.question().getString("kind"))) {
            candidate.answers(true);
        }
        return candidate;
    }

    private static ValidatableResponse submits(Candidate candidate, String answer) {
        var question = candidate.question();
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("position", question.getInt("position"))
                .formParam("question", question.getString("id"))
                .formParam("answer", answer)
                .post("/interviews/" + candidate.id() + "/answers")
                .then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "漢", "😀", "\r\n"})
    void the_longest_text_that_is_promised_is_taken_from_a_form_too(String character) {
        submits(withTextToGive(), "x" + character.repeat(1998) + "x").statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "😀"})
    void a_longer_one_is_refused_by_name(String character) {
        var candidate = withTextToGive();

        submits(candidate, "x" + character.repeat(2000)).statusCode(400).body("errors[0].field", equalTo("answer"));
        candidate
                .sends(
                        candidate.question().getInt("position"),
                        candidate.question().getString("id"),
                        List.of("x" + character.repeat(2000)))
                .statusCode(400)
                .body("errors[0].field", equalTo("/answer"));
    }

    @Test
    void a_nul_in_a_form_is_refused_by_name() {
        submits(withTextToGive(), "1\u00002").statusCode(400).body("errors[0].field", equalTo("answer"));
    }
}
