package dev.rehearse.interview.conduct;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Open questions have follow-ups where points are missing, and hints that cost something. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenQuestionTest extends WithOtherServices {

    @Test
    void a_hint_costs_what_it_says_and_is_given_once() {
        var candidate = Candidate.atOpenQuestion();
        candidate
                .looks()
                .body("question.nextHint.number", equalTo(1))
                .body("question.nextHint.costPercent", equalTo(10));

        candidate
                .takesHint(1)
                .statusCode(200)
                .body("question.hints", hasSize(1))
                .body("question.nextHint.number", equalTo(2));
        candidate.takesHint(1).statusCode(200).body("question.hints", hasSize(1));
        candidate.takesHint(3).statusCode(409);
        candidate.answers(true).statusCode(200);

        candidate.finishes();
        candidate.report().body("answers[0].hints", equalTo(1));
    }

    @Test
    void a_thin_answer_is_followed_up_where_the_heaviest_point_is_missing() {
        var candidate = Candidate.atOpenQuestion();
        var question = candidate.question();

        candidate
                .sends(1, question.getString("id"), List.of("Something about coffee."))
                .statusCode(200)
                .body("answered", equalTo(1))
                .body("question.followUp.number", equalTo(1))
                .body("question.followUp.text", equalTo("What does the thread do in the meantime?"));
        candidate
                .replies(question.getString("id"), 1, "The coroutine is suspended until the awaitable is done.")
                .statusCode(200)
                .body("question.followUp.text", equalTo("Which work goes on while the coroutine waits?"));
        candidate.replies(question.getString("id"), 2, "").statusCode(200).body("question.followUp", nullValue());

        candidate.finishes();
        candidate
                .report()
                .body("answers[0].followUps", hasSize(2))
                .body("answers[0].points[0].verdict", equalTo("heard"))
                .body("answers[0].points[0].prompted", equalTo(true))
                .body("answers[0].points[1].verdict", not(equalTo("heard")));
    }

    @Test
    void the_same_reply_counts_once_and_another_one_is_refused() {
        var candidate = Candidate.atOpenQuestion();
        var id = candidate.question().getString("id");
        candidate.sends(1, id, List.of("Something about coffee.")).statusCode(200);
        var first =
                candidate.replies(id, 1, "It waits.").statusCode(200).extract().<Object>path("question");

        candidate.replies(id, 1, "It waits.").statusCode(200).body("question", equalTo(first));
        candidate.replies(id, 1, "It runs.").statusCode(409);
    }
}
