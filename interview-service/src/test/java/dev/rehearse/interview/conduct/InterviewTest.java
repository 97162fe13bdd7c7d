package dev.rehearse.interview.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.Database;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class InterviewTest extends WithOtherServices {

    @Inject
    Database database;

    @Test
    void it_begins_with_a_question_that_tells_nothing_of_its_answer() {
        var body = Candidate.starts()
                .looks()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("answered", equalTo(0))
                .body("secondsLeft", allOf(greaterThan(500), lessThanOrEqualTo(600)))
                .body("question.position", equalTo(1))
                .body("report", nullValue())
                .extract()
                .asString();

        assertThat(body).doesNotContain("canary-explanation", "\"key\":[", "explanation", "parameters", "difficulty");
    }

    @Test
    void its_id_can_not_be_guessed() {
        var ids = new HashSet<String>();
        for (int i = 0; i < 50; i++) {
            ids.add(Candidate.starts().id());
        }

        assertThat(ids).hasSize(50).allMatch(id -> id.matches("[A-Za-z0-9_-]{22}"));
    }

    @Test
    void no_question_comes_twice_and_it_ends_after_the_last() {
        var candidate = Candidate.starts();
        Set<String> asked = new HashSet<>();
        for (int position = 1; position <= 5; position++) {
            candidate.looks().body("question.position", equalTo(position));
            asked.add(candidate.question().getString("id"));
            candidate.answers(position % 2 == 0).statusCode(200);
        }

        assertThat(asked).hasSize(5);
        candidate
                .looks()
                .body("question", nullValue())
                .body("endReason", equalTo("maximum-length"))
                .body("report", notNullValue());
    }

    @Test
    void the_next_question_is_the_one_that_tells_most_at_the_estimated_ability() {
        var candidate = Candidate.starts();
        candidate.answersAll(true);

        // Difficulties are -1, 0 and 1, four of each. Output is hardly ever guessed, so output questions are the most
        // informative: the four of difficulty 0 come first, until the estimate is far above them.
        List<Float> difficulties = candidate.report().extract().path("answers.difficulty");
        assertThat(difficulties.subList(0, 3)).containsOnly(0.0f);
        assertThat(difficulties.getLast()).isEqualTo(1.0f);
    }

    @Test
    void the_same_answer_sent_again_changes_nothing() {
        var candidate = Candidate.starts();
        var question = candidate.question();
        var first = candidate
                .sends(1, question.getString("id"), List.of())
                .statusCode(200)
                .extract()
                .asString();

        var second = candidate
                .sends(1, question.getString("id"), List.of())
                .statusCode(200)
                .extract()
                .asString();

        assertThat(second).isEqualTo(first);
        candidate.looks().body("answered", equalTo(1));
    }

    @Test
    void a_second_answer_to_a_question_is_refused() {
        var candidate = Candidate.starts();
        var question = candidate.question();
        candidate.answers(false).statusCode(200);

        candidate
                .sends(1, question.getString("id"), List.of("output".equals(question.getString("kind")) ? "1\n2" : "a"))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("title", equalTo("Already answered"))
                .body("errors[0].field", equalTo("/position"));
        candidate.looks().body("answered", equalTo(1));
    }

    @Test
    void a_question_that_was_not_asked_takes_no_answer() {
        var candidate = Candidate.starts();
        var id = candidate.question().getString("id");

        candidate.sends(2, id, List.of()).statusCode(409).body("errors[0].field", equalTo("/position"));
        candidate
                .sends(1, "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0fff", List.of())
                .statusCode(409)
                .body("errors[0].field", equalTo("/question"));
        candidate.looks().body("answered", equalTo(0));
    }

    @Test
    void after_the_end_no_answer_is_taken() {
        var candidate = Candidate.starts();
        var id = candidate.question().getString("id");
        candidate.finishes().statusCode(200).body("endReason", equalTo("candidate"));

        candidate.sends(1, id, List.of()).statusCode(409).body("title", equalTo("Interview ended"));
        candidate.report().statusCode(200).body("answers", hasSize(0));
    }

    @Test
    void ending_it_twice_is_ending_it_once() {
        var candidate = Candidate.starts();
        var first = candidate.finishes().statusCode(200).extract().asString();

        assertThat(candidate.finishes().statusCode(200).extract().asString()).isEqualTo(first);
    }

    @Test
    void a_wrong_id_is_not_found_and_says_nothing() {
        var stranger = new Candidate("AAAAAAAAAAAAAAAAAAAAAA");
        var other = new Candidate("x");

        assertThat(stranger.looks().statusCode(404).extract().asString())
                .isEqualTo(other.looks().statusCode(404).extract().asString());
        stranger.report().statusCode(404);
        stranger.finishes().statusCode(404);
        stranger.sends(1, "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0fff", List.of()).statusCode(404);
    }

    @Test
    void items_that_are_published_anew_stay_as_they_were_for_a_running_interview() {
        var running = Candidate.starts();
        others.publishAnew();
        var later = Candidate.starts();

        running.answersAll(true);
        later.answersAll(true);

        running.report().body("answers.right", everyItem(equalTo(true)));
        later.report().body("answers.right", everyItem(equalTo(false)));
    }
}
