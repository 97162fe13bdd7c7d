package dev.rehearse.interview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rehearse.testing.FromResource;
import dev.rehearse.testing.MutableClock;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(Neighbours.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class InterviewPagesTest {

    private static final Pattern HIDDEN = Pattern.compile("name=\"(position|question)\" value=\"([^\"]+)\"");

    @FromResource
    Neighbours neighbours;

    @Inject
    MutableClock clock;

    @Inject
    Database database;

    @BeforeEach
    void reset() {
        clock.reset();
        neighbours.reset();
    }

    @Test
    void a_form_leads_from_the_start_to_the_first_question() {
        Candidate.launch("asyncio");

        var address = given().redirects()
                .follow(false)
                .formParam("practiceTest", "asyncio")
                .post("/interviews")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        page(address)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .body(containsString("question 1 of at most 5"));
    }

    @Test
    void answering_and_reloading_leads_to_the_next_question_and_to_the_report() {
        var candidate = Candidate.starts();
        var address = "/interview/interviews/" + candidate.id();
        for (int i = 0; i < 5; i++) {
            submit(candidate, Map.of("skip", "true")).statusCode(303);
        }

        var report = page(address).statusCode(200).extract().asString();

        assertThat(report)
                .contains("Your level: junior", "0 of 5 right", "<polyline", "95 % interval", "canary-prompt");
    }

    @Test
    void the_way_in_leads_to_the_practice_tests() {
        Candidate.launch("asyncio");

        page("/interview/").statusCode(200).body(containsString("href=\"/interview/practice-tests/asyncio\""));
    }

    @Test
    void an_answer_of_nothing_is_a_page_that_says_so() {
        submit(Candidate.starts(), Map.of())
                .statusCode(400)
                .contentType("text/html")
                .body(containsString("answer is empty"));
    }

    @Test
    void a_question_page_has_a_heading_and_does_not_reload_itself() {
        var candidate = Candidate.starts();

        page("/interview/interviews/" + candidate.id())
                .body(containsString("<h1 class=\"step\">"), containsString("data-seconds-left=\""))
                .body(not(containsString("http-equiv")));
    }

    @Test
    void an_answer_after_the_time_leads_on_to_the_report() {
        var candidate = Candidate.starts();
        var address = "/interview/interviews/" + candidate.id();
        submit(candidate, Map.of("skip", "true")).statusCode(303);
        var question = candidate.question();
        database.pass(Duration.ofDays(1), candidate);

        given().basePath("/")
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParams(Map.of("position", question.getInt("position"), "question", question.getString("id")))
                .formParam("skip", "true")
                .post(address + "/answers")
                .then()
                .statusCode(303);

        page(address).statusCode(200).body(containsString("1 answer"), not(containsString("1 answers")));
    }

    @Test
    void the_pages_before_an_interview_are_in_the_language_of_the_mail_or_the_browser() {
        Candidate.launch("asyncio");
        var start = "/interview/practice-tests/asyncio";

        given().basePath("/")
                .header("Accept-Language", "de")
                .get("/interview/practice-tests")
                .then()
                .header("Vary", containsString("Accept-Language"))
                .body(containsString("<html lang=\"de\">"), containsString("Übungstests"));
        given().basePath("/")
                .header("Accept-Language", "en")
                .get(start + "?locale=de")
                .then()
                .body(containsString("Übungstest: "));
        page(start).body(containsString("<html lang=\"en\">"), containsString("Start the interview"));
    }

    @Test
    void a_question_page_does_not_know_the_key() {
        var page = page("/interview/interviews/" + Candidate.starts().id())
                .extract()
                .asString();

        assertThat(page).doesNotContain("canary-explanation", "Line by line");
    }

    @Test
    void a_wrong_address_is_a_page_that_says_so() {
        page("/interview/interviews/AAAAAAAAAAAAAAAAAAAAAA").statusCode(404).contentType("text/html");
    }

    private static ValidatableResponse page(String address) {
        return given().basePath("/").accept("text/html").get(address).then();
    }

    /** Sends the form of the question at hand. */
    private static ValidatableResponse submit(Candidate candidate, Map<String, String> fields) {
        var address = "/interview/interviews/" + candidate.id();
        var form = given().basePath("/")
                .accept("text/html")
                .contentType(ContentType.URLENC)
                .redirects()
                .follow(false);
        var hidden = HIDDEN.matcher(page(address).extract().asString());
        while (hidden.find()) {
            form.formParam(hidden.group(1), hidden.group(2));
        }
        return form.formParams(fields).post(address + "/answers").then();
    }
}
