package dev.rehearse.interview.conduct;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.Pages;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Where no grader is sure, the candidate marks the points at the end. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class JudgementTest extends WithOtherServices {

    private static final String GERMAN = "Die Koroutine wartet, bis das Ergebnis da ist, und der Faden ist"
            + " solange frei, damit die anderen Aufgaben weiter laufen, und danach geht es mit dem Wert weiter.";

    /** An interview that is over, with an open answer that the grader can't judge. */
    private static Candidate toJudge() {
        var candidate = Candidate.atOpenQuestion();
        candidate
                .sends(1, candidate.question().getString("id"), List.of(GERMAN))
                .statusCode(200);
        candidate.finishes().statusCode(200);
        candidate.report().body("answers[0].score", nullValue());
        return candidate;
    }

    private static ValidatableResponse page(Candidate candidate) {
        return Pages.page("/interview/interviews/" + candidate.id() + "/report").statusCode(200);
    }

    @Test
    void the_points_that_a_candidate_marks_are_its_score() {
        var candidate = toJudge();
        page(candidate)
                .body(
                        containsString("/report/judgement"),
                        containsString("1 not graded yet"),
                        not(containsString("0 of 1")));

        Pages.judge(candidate, "text/html", "suspends", "others", "value").statusCode(303);

        candidate
                .report()
                .body("answers[0].score", notNullValue())
                .body("answers[0].grader", equalTo("self"))
                .body("outlook.answers", equalTo(1));
        page(candidate).body(not(containsString("/report/judgement")), not(containsString("not graded yet")));
    }

    @Test
    void one_without_its_question_or_with_a_point_that_is_none_judges_nothing() {
        var candidate = toJudge();

        Pages.judge(candidate, "*/*", "suspends", "nowhere")
                .statusCode(400)
                .body("detail", equalTo("heard \"nowhere\" must be one of suspends, others, value"))
                .body("errors[0].value", equalTo("nowhere"));
        given().accept("*/*")
                .basePath("/")
                .contentType(ContentType.URLENC)
                .formParam("heard", "suspends")
                .post("/interview/interviews/" + candidate.id() + "/report/judgement")
                .then()
                .statusCode(400)
                .body("detail", equalTo("position is missing"));

        candidate.report().body("answers[0].score", nullValue());
    }

    @Test
    void it_is_no_score_in_the_statistics_of_the_question_which_was_asked() {
        var candidate = toJudge();
        String question = candidate.report().extract().path("answers[0].question");
        var before = statistic(question);

        Pages.judge(candidate, "text/html", "suspends", "others", "value").statusCode(303);

        candidate.report().body("answers[0].grader", equalTo("self"));
        assertThat(before.get("asked")).isNotEqualTo(before.get("scored"));
        assertThat(statistic(question)).isEqualTo(before);
    }

    /** Of all interviews: those of other tests may end in the future. */
    private static Map<String, Object> statistic(String question) {
        return given().header("Authorization", Tokens.bearer("author"))
                .get("/api/practice-tests/asyncio/statistics?interviews=5000")
                .then()
                .extract()
                .path("items.find { it.item == '%s' }", question);
    }

    @Test
    void the_same_judgement_counts_once_and_another_one_shows_what_counts() {
        var candidate = toJudge();
        Pages.judge(candidate, "text/html", "suspends").statusCode(303);
        var report = candidate.report().extract().asString();

        Pages.judge(candidate, "text/html", "suspends").statusCode(303);
        Pages.judge(candidate, "text/html", "suspends", "others")
                .statusCode(409)
                .contentType("text/html")
                .body(containsString("from another window"), containsString("<h1>"));
        Pages.judge(candidate, "*/*", "others").statusCode(409).contentType("application/problem+json");

        assertThat(candidate.report().extract().asString()).isEqualTo(report);
    }

    @Test
    void an_answer_counts_whose_follow_up_was_left_open() {
        var candidate = Candidate.atOpenQuestion();
        candidate
                .sends(
                        1,
                        candidate.question().getString("id"),
                        List.of("The coroutine is suspended until the awaitable is done."))
                .statusCode(200)
                .body("question.followUp.number", equalTo(1));

        candidate.finishes().statusCode(200);

        candidate.report().body("answers[0].score", notNullValue()).body("outlook.answers", equalTo(1));
    }
}
