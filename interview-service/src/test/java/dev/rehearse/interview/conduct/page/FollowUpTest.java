package dev.rehearse.interview.conduct.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A follow-up is shown with what was asked and answered before it. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowUpTest extends WithOtherServices {

    private static final String FIRST = "What does the thread do in the meantime?";
    private static final String SECOND = "Which work goes on while the coroutine waits?";

    @Test
    void its_page_asks_it_first_and_has_the_question_and_the_answer_below_the_field() {
        var candidate = answered("The coroutine is <b>suspended</b>\nuntil the awaitable is done.");

        var page = page(candidate, "en").extract().asString();

        assertThat(page)
                .containsSubsequence(
                        "id=\"followup\"",
                        "<textarea",
                        "name=\"skip\"",
                        "<details open>",
                        "Question and answer so far",
                        "Explain await",
                        "The coroutine is &lt;b&gt;suspended&lt;/b&gt;\nuntil the awaitable is done.",
                        "</details>");
        page(candidate, "de").body(containsString("Frage und bisherige Antwort"));
    }

    @Test
    void the_page_of_the_second_one_has_the_first_one_and_its_reply_too() {
        var candidate = answered("Something about coffee.");
        var question = candidate.question().getString("id");
        candidate
                .replies(question, 1, "The coroutine is suspended until the awaitable is done.")
                .statusCode(200);

        var page = page(candidate, "en").extract().asString();

        assertThat(page)
                .containsSubsequence(
                        SECOND,
                        "<textarea",
                        "Explain await",
                        "Something about coffee.",
                        FIRST,
                        "The coroutine is suspended");
    }

    @Test
    void the_api_has_the_same() {
        var candidate = answered("Something about coffee.");
        var question = candidate.question().getString("id");
        candidate
                .looks()
                .body("question.followUp.given", equalTo(List.of("Something about coffee.")))
                .body("question.followUp.earlier", hasSize(0));

        candidate
                .replies(question, 1, "The coroutine is suspended until the awaitable is done.")
                .body("question.followUp.given", equalTo(List.of("Something about coffee.")))
                .body(
                        "question.followUp.earlier",
                        equalTo(List.of(Map.of(
                                "question",
                                FIRST,
                                "reply",
                                "The coroutine is suspended until the awaitable is done."))));
    }

    @Test
    void another_answer_to_its_question_is_told_that_the_follow_up_waits() {
        var candidate = answered("Something about coffee.");

        candidate
                .sends(1, candidate.question().getString("id"), List.of("The coroutine is suspended."))
                .statusCode(409)
                .body("detail", equalTo("The current follow-up is number 1."))
                .body("errors.field", equalTo(List.of("/followUp")));
    }

    @Test
    void nothing_of_a_rubric_or_of_a_hint_that_was_not_taken_is_served_with_it() {
        var candidate = Candidate.atOpenQuestion();
        var question = candidate.question().getString("id");
        candidate.takesHint(1).statusCode(200);
        candidate.sends(1, question, List.of("Something about coffee.")).statusCode(200);
        var served = new StringBuilder(page(candidate, "en").extract().asString());
        served.append(candidate.looks().extract().asString());
        candidate.replies(question, 1, "It waits.").statusCode(200);
        served.append(page(candidate, "en").extract().asString());
        served.append(candidate.looks().extract().asString());

        assertThat(served.toString().replace("canary-first", "")).doesNotContain("canary-");
    }

    /** The open question that has follow-ups, answered. */
    private static Candidate answered(String answer) {
        var candidate = Candidate.atOpenQuestion();
        candidate
                .sends(1, candidate.question().getString("id"), List.of(answer))
                .statusCode(200)
                .body("question.followUp.number", equalTo(1));
        return candidate;
    }

    private static ValidatableResponse page(Candidate candidate, String language) {
        return given().basePath("/")
                .accept("text/html")
                .header("Accept-Language", language)
                .get("/interview/interviews/" + candidate.id())
                .then()
                .statusCode(200);
    }
}
