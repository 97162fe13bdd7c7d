package dev.rehearse.interview.conduct;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.Database;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Drafts of answers: they survive a reload, are there on another device, and count when the time is up. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftTest extends WithOtherServices {

    private static final String THIN = "The coroutine is suspended until the awaitable is done.";

    @Inject
    Database database;

    @Test
    void what_was_typed_is_there_after_a_reload_and_on_another_device() {
        var candidate = Candidate.startsWith(Map.of("kinds", List.of("output")));
        candidate.keeps(1, candidate.question().getString("id"), List.of("1 <typed>"));

        page(candidate, "").statusCode(200).body(containsString("1 &lt;typed&gt;</textarea>"));
        given().basePath("/")
                .accept("text/html")
                .header("User-Agent", "another device")
                .get("/interview/interviews/" + candidate.id())
                .then()
                .body(containsString("1 &lt;typed&gt;</textarea>"));
    }

    @Test
    void the_latest_draft_stands_in_place_of_the_one_before() {
        var candidate = Candidate.startsWith(Map.of("kinds", List.of("output")));
        var question = candidate.question().getString("id");
        candidate.keeps(1, question, List.of("first thought"));
        candidate.keeps(1, question, List.of("second thought"));

        page(candidate, "").body(containsString("second thought"), not(containsString("first thought")));
        candidate.keeps(1, question, List.of());
        page(candidate, "").body(not(containsString("thought")));
    }

    @Test
    void an_order_that_is_not_complete_keeps_its_places() {
        var candidate = Candidate.startsWith(Map.of("kinds", List.of("order")));
        candidate.keeps(1, candidate.question().getString("id"), List.of("", "b", ""));

        page(candidate, "").body(containsString("<option value=\"b\" selected>"));
    }

    @Test
    void what_was_typed_when_the_time_was_up_is_in_the_report_as_given_by_then() {
        var candidate = Candidate.startsWith(Map.of("kinds", List.of("output")));
        candidate.keeps(1, candidate.question().getString("id"), List.of("1\n2"));
        database.passSince(Duration.ofDays(1), candidate);

        page(candidate, "/report").statusCode(200).body(containsString("1 of 1 right"));
        candidate
                .report()
                .body("answers", hasSize(1))
                .body("endReason", equalTo("time-limit"))
                .body("answers[0].seconds", lessThanOrEqualTo(600));
    }

    @Test
    void what_is_typed_after_the_time_changes_nothing() {
        var candidate = Candidate.startsWith(Map.of("kinds", List.of("output")));
        var question = candidate.question().getString("id");
        candidate.keeps(1, question, List.of("in time"));
        database.passSince(Duration.ofDays(1), candidate);
        candidate.keeps(1, question, List.of("1\n2")).statusCode(204);

        candidate.report().body("answers[0].given", equalTo(List.of("in time")));
    }

    @Test
    void a_draft_that_can_be_no_answer_and_one_of_blanks_count_as_none() {
        for (var draft : List.of(List.of("", ""), List.of(" \n"), List.of("1", "2"))) {
            var candidate = Candidate.startsWith(Map.of("kinds", List.of("output")));
            candidate.keeps(1, candidate.question().getString("id"), draft);
            database.passSince(Duration.ofDays(1), candidate);

            candidate.report().statusCode(200).body("answers", hasSize(0));
        }
    }

    @Test
    void a_draft_that_arrives_after_its_answer_is_no_reply_to_the_follow_up() {
        var candidate = awaitQuestion();
        var question = candidate.question().getString("id");
        candidate.sends(1, question, List.of(THIN)).statusCode(200).body("question.followUp.number", equalTo(1));

        candidate
                .keeps(1, question, List.of("typed before the answer was sent"))
                .statusCode(204);

        page(candidate, "").body(not(containsString("typed before the answer")));
        keepsReply(candidate, question, "typed as the reply");
        page(candidate, "").body(containsString("typed as the reply"));
    }

    @Test
    void a_reply_that_was_typed_when_the_time_was_up_counts() {
        var candidate = awaitQuestion();
        var question = candidate.question().getString("id");
        candidate.sends(1, question, List.of(THIN)).statusCode(200);
        keepsReply(candidate, question, "The event loop runs other tasks meanwhile.");
        database.passSince(Duration.ofDays(1), candidate);

        candidate.report().body("answers[0].followUps[0].reply", equalTo("The event loop runs other tasks meanwhile."));
    }

    @Test
    void a_hint_that_is_taken_elsewhere_leaves_what_was_typed() {
        var candidate = awaitQuestion();
        candidate.keeps(1, candidate.question().getString("id"), List.of("half a thought"));
        candidate.takesHint(1).statusCode(200);

        page(candidate, "").body(containsString("half a thought"));
    }

    @Test
    void a_page_has_what_its_script_warns_with_two_minutes_before_the_end() {
        var candidate = Candidate.starts();
        database.pass(Duration.ofMinutes(9), candidate);

        page(candidate, "")
                .body(containsString("role=\"status\" data-two-minutes=\"Two minutes"))
                .body(matchesPattern("(?s).*data-seconds-left=\"([1-9]|[1-5][0-9]|60)\".*"));
    }

    /** An interview that begins with the open question that has hints and follow-ups. */
    private static Candidate awaitQuestion() {
        for (int i = 0; i < 200; i++) {
            var candidate = Candidate.startsWith(Map.of("kinds", List.of("open")));
            JsonPath question = candidate.question();
            if (question.getString("prompt.markdown").contains("Explain await")) {
                return candidate;
            }
        }
        throw new AssertionError("the open question with hints is never asked first");
    }

    private static void keepsReply(Candidate candidate, String question, String reply) {
        var draft = new HashMap<String, Object>(
                Map.of("position", 1, "question", question, "followUp", 1, "answer", List.of(reply)));
        given().contentType(ContentType.JSON)
                .body(draft)
                .put("/api/interviews/" + candidate.id() + "/draft")
                .then()
                .statusCode(204);
    }

    private static ValidatableResponse page(Candidate candidate, String path) {
        return given().basePath("/")
                .accept("text/html")
                .get("/interview/interviews/" + candidate.id() + path)
                .then();
    }
}
