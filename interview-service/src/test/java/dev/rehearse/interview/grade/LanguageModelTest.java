package dev.rehearse.interview.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.Pages;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.FromResource;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * A configured language model grades the open answers of interviews, within a budget and with the local grader as its
 * fallback.
 */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@WithTestResource(LanguageModel.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LanguageModelTest extends WithOtherServices {

    static final String ANSWER = "The coroutine is suspended until the awaitable is done. I know nothing else.";
    private static final String MADE =
            "{\"id\": \"suspends\", \"verdict\": \"heard\", \"quote\": \"The coroutine is suspended\"}";
    /** The local grader disagrees on two points, so that the confidence is low. */
    static final String MADE_LATER = "{\"points\": [{\"id\": \"suspends\", \"verdict\": \"missing\", \"quote\": \"\"}"
            + ", {\"id\": \"others\", \"verdict\": \"heard\", \"quote\": \"runs other tasks\"}"
            + ", {\"id\": \"value\", \"verdict\": \"contradicted\", \"quote\": \"I know nothing else\"}]}";

    @FromResource
    LanguageModel model;

    @Test
    void it_grades_the_answer_and_is_named() {
        model.says(points(MADE));
        var candidate = answered();

        candidate
                .report()
                .body("answers[0].grader", equalTo("llm:stub"))
                .body("answers[0].points[0].verdict", equalTo("heard"))
                .body("answers[0].points[0].quote", equalTo("The coroutine is suspended"));
        assertThat(model.requests()).hasSize(1);
        assertThat(model.requests().getFirst())
                .startsWith("Bearer key-of-the-stub ")
                .contains("\"model\":\"stub\"");
    }

    @Test
    void a_reply_of_no_use_leaves_the_local_grade_and_costs_the_interview_no_more_than_its_budget() {
        model.says("{}");
        var candidate = answered();

        candidate
                .report()
                .body("answers[0].grader", equalTo("local"))
                .body("answers[0].points[0].verdict", equalTo("heard"));
        assertThat(model.requests()).hasSize(2);
    }

    @Test
    void what_it_quotes_and_the_answer_does_not_say_counts_nothing() {
        model.says(points("{\"id\": \"suspends\", \"verdict\": \"heard\", \"quote\": \"made up\"}"));
        var candidate = answered();

        candidate
                .report()
                .body("answers[0].grader", equalTo("llm:stub"))
                .body("answers[0].points[0].verdict", equalTo("missing"));
    }

    @Test
    void a_point_that_was_made_after_a_follow_up_stays_so_when_the_candidate_judges() {
        model.says(points(MADE));
        var candidate = Candidate.atOpenQuestion();
        var question = candidate.question().getString("id");
        candidate.sends(1, question, List.of(ANSWER)).statusCode(200);
        model.says(MADE_LATER);
        candidate.replies(question, 1, "The loop runs other tasks.").statusCode(200);
        candidate.finishes().statusCode(200);
        candidate
                .report()
                .body("answers[0].score", nullValue())
                .body("answers[0].points.findAll { it.prompted }.id", equalTo(List.of("others")));

        Pages.judge(candidate, "text/html", "suspends", "others").statusCode(303);

        candidate
                .report()
                .body("answers[0].grader", equalTo("self"))
                .body("answers[0].points.findAll { it.prompted }.id", equalTo(List.of("others")));
    }

    private static String points(String first) {
        return "{\"points\": [" + first
                + ", {\"id\": \"others\", \"verdict\": \"missing\", \"quote\": \"\"}"
                + ", {\"id\": \"value\", \"verdict\": \"missing\", \"quote\": \"\"}]}";
    }

    /** Whose first question was answered, and nothing else. */
    static Candidate answered() {
        for (int i = 0; i < 200; i++) {
            var candidate = Candidate.startsWith(Map.of("kinds", List.of("open")));
            var question = candidate.question();
            if (question.getString("prompt.markdown").contains("Explain await")) {
                candidate.sends(1, question.getString("id"), List.of(ANSWER)).statusCode(200);
                candidate.finishes().statusCode(200);
                return candidate;
            }
        }
        throw new AssertionError("the open question with three points is never asked first");
    }
}
