package dev.rehearse.interview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.RawHttp;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that no browser sends, and texts as long as the page allows. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormInputTest extends WithOtherServices {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";

    @TestHTTPResource
    URI root;

    private String start(String contentType, String form) {
        return new RawHttp(root).post("/interview/interviews", contentType, form);
    }

    private static void assertProblem(String answer, int status) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("Content-Type: application/problem+json")
                .containsIgnoringCase("X-Content-Type-Options: nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "practiceTest=%",
                "practiceTest=%zz",
                "practiceTest=a%0",
                "practiceTest=%00",
                "practiceTest=a\u0000b",
                "practiceTest=%ff",
                "practiceTest=%c3%28",
                "practiceTest=%ed%a0%80",
                "practiceTest=\u00ff",
                "practiceTest=asyncio&x=%"
            })
    void a_form_that_cannot_be_decoded_is_refused_and_the_field_named(String form) {
        var answer = start(FORM, form);

        assertProblem(answer, 400);
        assertThat(answer).containsAnyOf("\"field\":\"practiceTest\"", "\"field\":\"x\"");
    }

    @Test
    void a_form_of_too_many_fields_is_refused() {
        assertProblem(start(FORM, "a=b&".repeat(2000)), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Nothing: at all\r\n",
                "Content-Type:\r\n",
                "Content-Type: multipart/form-data; boundary=x\r\n",
                "Content-Type: application/x-www-form-urlencoded; charset=nope\r\n",
                "Content-Type: application/x-www-form-urlencoded; charset=utf-16\r\n",
                "Content-Type: text/plain\r\n"
            })
    void a_form_of_another_type_is_refused(String type) {
        assertProblem(start(type, "practiceTest=asyncio"), 415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00ff",
                "{\"practiceTest\":\"\u00ff\"}",
                "{\"practiceTest\":\"a\u0000\"}",
                "\u0000\u0000\u0000{\u0000\u0000\u0000}",
                "\u0000{\u0000}",
                "\u00fe\u00ff\u0000{",
                "\u00ff\u00fe\u0000\u0000{"
            })
    void json_that_is_no_text_is_refused(String body) {
        assertProblem(new RawHttp(root).post("/interview/api/interviews", JSON, body), 400);
    }

    @Test
    void json_needs_its_content_type() {
        assertProblem(new RawHttp(root).post("/interview/api/interviews", "", "{\"practiceTest\":\"asyncio\"}"), 415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: nonsense",
                "Origin: https://evil.example\r\nSec-Fetch-Site: same-site",
                "Sec-Fetch-Site: cross-site"
            })
    void a_form_that_another_site_sends_is_refused(String headers) {
        assertProblem(start(FORM + headers + "\r\n", "practiceTest=asyncio"), 403);
    }

    @Test
    void a_form_that_our_own_page_sends_is_taken() {
        Candidate.launch("asyncio").statusCode(200);
        var own = "http://" + root.getAuthority();

        assertThat(start(FORM + "Origin: " + own + "\r\n", "practiceTest=asyncio"))
                .startsWith("HTTP/1.1 303");
        assertThat(start(FORM + "Origin: null\r\nSec-Fetch-Site: same-origin\r\n", "practiceTest=asyncio"))
                .startsWith("HTTP/1.1 303");
    }

    /**
     * The page allows 2,000 characters; a browser sends each of them as up to 9 bytes, and a line break as two
     * characters.
     */
    @ParameterizedTest
    @ValueSource(strings = {"e", "\u00e9", "\u6f22", "\ud83d\ude00", "\r\n"})
    void an_answer_may_be_as_long_as_the_page_says(String character) {
        var candidate = askedForOutput();
        var question = candidate.question();

        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("position", question.getInt("position"))
                .formParam("question", question.getString("id"))
                .formParam("answer", "x" + character.repeat(1999))
                .post("/interviews/" + candidate.id() + "/answers")
                .then()
                .statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e", "\u00e9", "\ud83d\ude00"})
    void and_no_longer(String character) {
        var candidate = askedForOutput();
        var question = candidate.question();

        candidate
                .sends(question.getInt("position"), question.getString("id"), List.of(character.repeat(2001)))
                .statusCode(400);
    }

    private static Candidate askedForOutput() {
        var candidate = Candidate.starts();
        while (!"output".equals(candidate.question().getString("kind"))) {
            candidate.answers(true);
        }
        return candidate;
    }
}
