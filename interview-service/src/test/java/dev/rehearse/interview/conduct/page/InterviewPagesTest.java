package dev.rehearse.interview.conduct.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.Database;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.Pages;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class InterviewPagesTest extends WithOtherServices {

    @Inject
    Database database;

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

        Pages.page(address)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .body(containsString("Question 1 of at most 5"));
    }

    @Test
    void answering_and_reloading_leads_to_the_next_question_and_to_the_report() {
        var candidate = Candidate.starts();
        var address = "/interview/interviews/" + candidate.id();
        for (int i = 0; i < 5; i++) {
            Pages.submit(candidate, Map.of("skip", "true")).statusCode(303);
        }

        var report = Pages.page(address).statusCode(200).extract().asString();

        assertThat(report).contains("junior", "0 of 5 right", "<polyline", "95\u00a0% interval", "canary-prompt");
    }

    @Test
    void the_way_in_leads_to_the_practice_tests() {
        Candidate.launch("asyncio");

        Pages.page("/interview/").statusCode(200).body(containsString("href=\"/interview/practice-tests/asyncio\""));
    }

    @Test
    void an_answer_of_nothing_is_a_page_that_says_so() {
        Pages.submit(Candidate.starts(), Map.of())
                .statusCode(400)
                .contentType("text/html")
                .body(containsString("There is no answer yet"), containsString("name=\"question\""));
    }

    @ParameterizedTest
    @CsvSource({"output, 2000", "short-answer, 2000", "open, 6000"})
    void an_answer_that_is_too_long_comes_back_whole_to_be_shortened(String kind, int most) {
        var candidate = Candidate.startsWith(Map.of("kinds", List.of(kind)));
        var typed = "x".repeat(most + 1);

        Pages.page("/interview/interviews/" + candidate.id())
                .body(containsString("data-longest=\"" + most + "\""), not(containsString("maxlength")));
        Pages.submit(candidate, Map.of("answer", typed))
                .statusCode(400)
                .body(containsString(String.format(
                        Locale.ENGLISH,
                        "role=\"alert\">The answer has %,d characters and may have %,d. Nothing of it is lost",
                        most + 1,
                        most)))
                .body(containsString(typed));
        Pages.submit(candidate, Map.of("answer", "x".repeat(most))).statusCode(303);
    }

    @Test
    void a_question_page_has_a_heading_and_does_not_reload_itself() {
        var candidate = Candidate.starts();

        Pages.page("/interview/interviews/" + candidate.id())
                .body(containsString("<h1 class=\"step\">"), containsString("data-seconds-left=\""))
                .body(not(containsString("http-equiv")));
    }

    @Test
    void an_answer_after_the_time_leads_on_to_the_report() {
        var candidate = Candidate.starts();
        var address = "/interview/interviews/" + candidate.id();
        Pages.submit(candidate, Map.of("skip", "true")).statusCode(303);
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

        Pages.page(address).statusCode(200).body(containsString("0 of 1 right"), containsString("No level yet"));
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
        Pages.page(start).body(containsString("<html lang=\"en\">"), containsString("Start the interview"));
    }

    @Test
    void a_question_page_does_not_know_the_key() {
        var page = Pages.page("/interview/interviews/" + Candidate.starts().id())
                .extract()
                .asString();

        assertThat(page).doesNotContain("canary-explanation", "Line by line");
    }

    @Test
    void a_second_window_is_shown_where_the_interview_stands() {
        var candidate = Candidate.starts();
        var question = candidate.question();
        candidate.answers(true).statusCode(200);

        given().basePath("/")
                .accept("text/html")
                .contentType(ContentType.URLENC)
                .formParams(Map.of("position", 1, "question", question.getString("id"), "answer", "c"))
                .post("/interview/interviews/" + candidate.id() + "/answers")
                .then()
                .statusCode(anyOf(equalTo(400), equalTo(409)))
                .body(containsString("Question 2 of at most 5"), containsString("from another window"));
    }

    @Test
    void an_early_report_leads_back_to_the_question() {
        var candidate = Candidate.starts();

        given().basePath("/")
                .redirects()
                .follow(false)
                .accept("text/html")
                .get("/interview/interviews/" + candidate.id() + "/report")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/interview/interviews/" + candidate.id()));
    }

    @Test
    void the_browser_keeps_a_list_of_its_interviews() {
        Candidate.launch("asyncio");
        var cookie = given().redirects()
                .follow(false)
                .formParam("practiceTest", "asyncio")
                .post("/interviews")
                .then()
                .statusCode(303)
                .extract()
                .detailedCookie("interviews");

        assertThat(cookie.isHttpOnly()).isTrue();
        given().basePath("/")
                .cookie("interviews", cookie.getValue() + ".AAAAAAAAAAAAAAAAAAAAAA.x")
                .get("/interview/mine")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/interview/interviews/" + cookie.getValue() + "\""));
        Pages.page("/interview/mine").statusCode(200).body(containsString("was started in this browser"));
    }

    @Test
    void the_pages_of_an_interview_are_in_the_language_of_the_browser() {
        var candidate = Candidate.starts();
        given().basePath("/")
                .header("Accept-Language", "de")
                .get("/interview/interviews/" + candidate.id())
                .then()
                .body(containsString("<html lang=\"de\">"), containsString("Weiß ich nicht"));

        candidate.answersAll(false);
        given().basePath("/")
                .header("Accept-Language", "de")
                .get("/interview/interviews/" + candidate.id() + "/report")
                .then()
                .body(containsString("Was du lernen solltest"));
    }

    @Test
    void a_wrong_address_is_a_page_that_says_so() {
        Pages.page("/interview/interviews/AAAAAAAAAAAAAAAAAAAAAA")
                .statusCode(404)
                .contentType("text/html");
    }
}
