package dev.rehearse.interview.practise;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.Pages;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a quiz, and of a question that is practised by itself. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuizPagesTest extends WithOtherServices {

    @Test
    void a_quiz_shows_each_answer_and_leads_to_a_retry_of_what_was_missed() {
        Candidate.launch("asyncio");
        var candidate = Candidate.startsWith(Map.of("mode", "quiz"));
        var address = "/interview/interviews/" + candidate.id();

        var feedback = Pages.submit(candidate, Map.of("skip", "true"))
                .statusCode(303)
                .extract()
                .header("Location");
        Pages.page(feedback).statusCode(200).body(containsString("Next question"));
        candidate.answersAll(false);
        Pages.page(address + "/report").body(containsString("Retry what I missed"));

        var again = new Candidate(posts(address + "/report/retry"));
        again.looks().body("mode", equalTo("quiz"));
        again.answersAll(true);
        again.report()
                .body("answers", hasSize(5))
                .body("scored", equalTo(false))
                .body("level", nullValue());
        Pages.page("/interview/interviews/" + again.id() + "/report").body(containsString("5 of 5 right"));
    }

    @Test
    void a_report_leads_to_a_short_quiz_on_the_weakest_competency() {
        var candidate = Candidate.startsWith(Map.of("kinds", List.of("short-answer", "order")));
        candidate.answersAll(false);
        var address = "/interview/interviews/" + candidate.id() + "/report";
        String weakest = candidate.report().extract().path("competencies[0].id");
        Pages.page(address).body(containsString("action=\"" + address + "/drill\""));

        var drill = new Candidate(posts(address + "/drill"));

        drill.looks().body("mode", equalTo("quiz"));
        drill.answersAll(true);
        drill.report()
                .body("answers", hasSize(both(greaterThan(0)).and(lessThanOrEqualTo(5))))
                .body("answers.competency.id", everyItem(equalTo(weakest)))
                .body("answers.kind", not(hasItem("open")))
                .body("scored", equalTo(false));
    }

    /** The id of the interview that a button of a report leads to. */
    private static String posts(String address) {
        String location = given().basePath("/")
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .post(address)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    @Test
    void one_question_can_be_practised_by_itself() {
        Candidate.launch("asyncio");
        var address = "/interview/practise/asyncio/await";
        Pages.page(address).statusCode(200).body(containsString("Explain await"));

        practised("The coroutine is suspended until the awaitable is done.")
                .body(containsString("made"), containsString("without blocking"), containsString("Try again"));
        Pages.page("/interview/practise/asyncio/nope").statusCode(404);
    }

    @Test
    void an_answer_that_makes_no_point_is_wrong() {
        Candidate.launch("asyncio");

        practised("It blocks the thread.").body(containsString("Wrong"));
    }

    private static ValidatableResponse practised(String answer) {
        return given().basePath("/")
                .accept("text/html")
                .contentType(ContentType.URLENC)
                .formParam("answer", answer)
                .post("/interview/practise/asyncio/await")
                .then()
                .statusCode(200);
    }

    @Test
    void a_question_that_is_practised_under_a_former_address_is_at_that_of_today() {
        others.movePage("/topics/aio?question=await", "/topics/asyncio?question=await#await");
        others.movePage("/topics/asyncio?question=awaiting", "/topics/asyncio?question=await#await");

        for (var former : List.of("/interview/practise/aio/await", "/interview/practise/asyncio/awaiting")) {
            practise()
                    .get(former)
                    .then()
                    .statusCode(301)
                    .header("Location", equalTo("/interview/practise/asyncio/await"));
            practise()
                    .contentType(ContentType.URLENC)
                    .formParam("answer", "It suspends.")
                    .post(former)
                    .then()
                    .statusCode(308)
                    .header("Location", equalTo("/interview/practise/asyncio/await"));
        }
        practise().get("/interview/practise/aio/nope").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {6_000, 27_000, 250_000})
    void an_answer_that_is_too_long_comes_back_to_be_shortened(int length) {
        Candidate.launch("asyncio");
        var typed = "x".repeat(length) + ".";

        given().basePath("/")
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .header("Accept-Language", "de")
                .formParam("answer", typed)
                .post("/interview/practise/asyncio/await")
                .then()
                .statusCode(400)
                .body(containsString(String.format(
                        Locale.GERMAN,
                        "role=\"alert\">Die Antwort hat %,d Zeichen und darf 6.000 haben. Nichts davon geht verloren",
                        typed.length())))
                .body(containsString(typed + "</textarea>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | What was sent is longer than 256 KiB, and nothing of it was stored. Go back with your browser's Back button",
                "de | Das Abgeschickte ist länger als 256 KiB, und nichts davon wurde gespeichert. Geh mit der Zurück-Taste"
            })
    void one_that_is_too_long_to_be_read_leads_back_to_its_page_where_browsers_still_have_it(
            String language, String reason) {
        Candidate.launch("asyncio");

        given().basePath("/")
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .header("Accept-Language", language)
                .body("answer=" + "x".repeat(256 * 1024))
                .post("/interview/practise/asyncio/await")
                .then()
                .statusCode(413)
                .contentType("text/html")
                .body(containsString("<p class=\"lead\">" + reason.replace("'", "&#39;")));

        practise()
                .get("/interview/practise/asyncio/await")
                .then()
                .header("Cache-Control", equalTo("no-cache"))
                .body(containsString("<noscript><p class=\"quiet\">At most 6,000 characters</p></noscript>"));
    }

    @Test
    void an_answer_may_have_six_thousand_characters_of_any_length_in_a_form() {
        Candidate.launch("asyncio");

        given().basePath("/")
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("answer", "漢".repeat(6000))
                .post("/interview/practise/asyncio/await")
                .then()
                .statusCode(200);
    }

    @Test
    void a_topic_or_a_question_that_is_not_there_is_named_with_a_way_on() {
        Candidate.launch("asyncio");

        practise()
                .get("/interview/practise/nowhere/x")
                .then()
                .statusCode(404)
                .body(containsString("<h1>No such topic</h1>"))
                .body(containsString("The catalog has no topic &quot;nowhere&quot;."))
                .body(containsString("<a class=\"button\" href=\"/search\">Search the catalog</a>"));
        practise()
                .header("Accept-Language", "de")
                .get("/interview/practise/asyncio/nope")
                .then()
                .statusCode(404)
                .body(containsString("<h1>Diese Frage gibt es nicht</h1>"))
                .body(containsString("<a class=\"button\" href=\"/topics/asyncio\">Fragen des Themas</a>"));
    }

    @Test
    void a_page_elsewhere_is_not_where_a_question_is_practised() {
        others.movePage("/topics/asyncio?question=nope", "https://elsewhere.example/topics/x?question=y");

        practise().get("/interview/practise/asyncio/nope").then().statusCode(404);
    }

    private static RequestSpecification practise() {
        return given().basePath("/").accept("text/html").redirects().follow(false);
    }
}
