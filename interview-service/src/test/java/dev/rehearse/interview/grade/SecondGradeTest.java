package dev.rehearse.interview.grade;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.Database;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.FromResource;
import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The local grader's verdicts beside a language model's, and how well they agree by rubric point. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@WithTestResource(LanguageModel.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecondGradeTest extends WithOtherServices {

    private static final String VERDICTS =
            "{\"points\": [{\"id\": \"suspends\", \"verdict\": \"%s\", \"quote\": \"%s\"}"
                    + ", {\"id\": \"others\", \"verdict\": \"missing\", \"quote\": \"\"}"
                    + ", {\"id\": \"value\", \"verdict\": \"missing\", \"quote\": \"\"}]}";
    private static final String HEARD = VERDICTS.formatted("heard", "The coroutine is suspended");
    private static final String MISSING = VERDICTS.formatted("missing", "");

    @FromResource
    LanguageModel model;

    @Inject
    Database database;

    @BeforeEach
    void withoutEarlierInterviews() {
        database.run("DELETE FROM interview.interview");
    }

    @Test
    void the_local_verdicts_are_kept_without_words_of_the_candidate_and_change_no_score() {
        model.says(HEARD);
        var candidate = LanguageModelTest.answered();

        candidate.report().body("answers[0].grader", equalTo("llm:stub"));
        assertThat(
                        stored(
                                "second_grader || ' ' || (second_verdicts ->> 'suspends') || ' ' || (second_verdicts ->> 'value')"))
                .isEqualTo("local heard missing");
        assertThat(stored("second_verdicts")).doesNotContain("coroutine");
        assertThat(stored("count(*)")).isEqualTo("1");
    }

    @Test
    void without_a_verdict_of_the_model_there_is_nothing_to_compare() {
        model.says("{}");
        LanguageModelTest.answered();

        assertThat(stored("num_nulls(second_grader, second_version, second_verdicts)"))
                .isEqualTo("3");
        statistics().body("interviews", equalTo(1)).body("agreement", empty());
        page("en").body(not(containsString("Agreement of the graders")));
    }

    @Test
    void each_answer_that_both_judged_counts_in_each_point() {
        model.says(HEARD);
        for (int i = 0; i < 3; i++) {
            LanguageModelTest.answered();
        }
        model.says(MISSING);
        for (int i = 0; i < 2; i++) {
            LanguageModelTest.answered();
        }

        // the question is in the pool several times
        var all = statistics().extract().jsonPath();
        for (var point : List.of("suspends", "others", "value")) {
            var found = "agreement.findAll { it.point == '%s' }".formatted(point);
            assertThat(all.getDouble(found + ".sum { it.answers }")).isEqualTo(5);
            assertThat(all.getDouble(found + ".sum { it.answers * it.equal }"))
                    .isCloseTo(point.equals("suspends") ? 3 : 5, within(1e-5));
        }
        assertThat(all.getList("agreement.grader.unique()")).isEqualTo(List.of("llm:stub"));
        assertThat(all.getList("agreement.secondGrader.unique()")).isEqualTo(List.of("local"));
        assertThat(all.getList("agreement.findAll { it.point == 'suspends' }.claim.unique()"))
                .isEqualTo(List.of("The coroutine is suspended until the awaitable is done."));
        page("en")
                .body(containsString("Agreement of the graders"))
                .body(containsString("<h3 lang=\"en\">The coroutine is suspended until the awaitable is done.</h3>"))
                .body(containsString("llm:stub and local"))
                .body(containsString("<dt>Same verdict</dt><dd>100\u00a0%</dd>"))
                .body(not(containsString("<dt>Kappa</dt>")));
        page("de").body(containsString("Übereinstimmung der Bewerter"));
    }

    @Test
    void an_answer_counts_once_with_its_replies_also_where_no_grader_is_sure() {
        model.says(HEARD);
        var candidate = Candidate.atOpenQuestion();
        var question = candidate.question().getString("id");
        candidate.sends(1, question, List.of(LanguageModelTest.ANSWER)).statusCode(200);
        model.says(LanguageModelTest.MADE_LATER);
        candidate.replies(question, 1, "The loop runs other tasks.").statusCode(200);
        candidate.finishes().statusCode(200);

        statistics()
                .body("items.find { it.item == '%s' }.scored".formatted(question), equalTo(0))
                .body("agreement.answers", equalTo(List.of(1, 1, 1)))
                .body("agreement.find { it.point == 'suspends' }.equal", equalTo(0f));
    }

    @Test
    void an_answer_that_is_graded_again_counts_by_its_newest_grade() {
        model.says(HEARD);
        LanguageModelTest.answered();
        database.run("""
                WITH old AS (DELETE FROM interview.grade RETURNING *)
                INSERT INTO interview.grade SELECT interview, turn, number, grader, '0', score, maximum, points, graded_at,
                                                   second_grader, second_version, second_verdicts FROM old
                """);
        model.says(MISSING);

        given().header("Authorization", Tokens.bearer("operator"))
                .post("/api/practice-tests/asyncio/regrade")
                .then()
                .statusCode(200)
                .body("changed", equalTo(1));

        statistics()
                .body("agreement.answers", equalTo(List.of(1, 1, 1)))
                .body("agreement.find { it.point == 'suspends' }.equal", equalTo(0f));
    }

    private String stored(String what) {
        return database.value("SELECT " + what + " FROM interview.grade WHERE points IS NOT NULL");
    }

    private static ValidatableResponse statistics() {
        return given().header("Authorization", Tokens.bearer("author"))
                .get("/api/practice-tests/asyncio/statistics")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse page(String language) {
        return given().cookie("__Host-rehearse-session", Tokens.bearer("author").replace("Bearer ", ""))
                .header("Accept-Language", language)
                .get("/operator/practice-tests/asyncio/statistics")
                .then()
                .statusCode(200);
    }
}
