package dev.rehearse.interview.conduct;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
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
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of question is asked and answered over the API, in both modes, and reveals nothing too early. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class KindsTest extends WithOtherServices {

    @Inject
    Database database;

    @ParameterizedTest
    @ValueSource(strings = {"single-choice", "multiple-choice", "output", "short-answer", "order", "open"})
    void each_kind_is_asked_and_scored(String kind) {
        var candidate = Candidate.startsWith(Map.of("kinds", List.of(kind)));

        candidate.looks().body("question.kind", equalTo(kind));
        candidate.answers(true).statusCode(200);
        candidate.finishes().statusCode(200);

        candidate
                .report()
                .statusCode(200)
                .body("answers[0].kind", equalTo(kind))
                .body("answers[0].score", notNullValue());
    }

    /** Generated clients send fields they do not set as absent or as an empty list. */
    static Stream<Map<String, Object>> withoutKinds() {
        return Stream.of(Map.of(), Map.of("kinds", List.of()));
    }

    @ParameterizedTest
    @MethodSource("withoutKinds")
    void a_client_that_names_no_kinds_is_asked_those_of_the_first_api(Map<String, Object> start) {
        var candidate = Candidate.startsWith(start);
        candidate.answersAll(false);

        candidate.report().body("answers.kind", everyItem(in(Set.of("single-choice", "multiple-choice", "output"))));
    }

    @Test
    void an_order_names_all_entries_and_is_right_in_part() {
        var candidate = Candidate.startsWith(Map.of("kinds", List.of("order")));
        var question = candidate.question();
        var right = Candidate.letters(question, "Cancel the tasks", "Close asynchronous", "Close the executor");

        candidate
                .sends(1, question.getString("id"), right.subList(0, 2))
                .statusCode(400)
                .body("errors[0].field", equalTo("/answer"));
        candidate.sends(1, question.getString("id"), right).statusCode(200);

        candidate.finishes();
        candidate.report().body("answers[0].right", equalTo(true)).body("answers[0].maximumScore", equalTo(2));
    }

    @Test
    void options_stand_in_an_order_of_the_interviews_own() {
        Set<List<String>> orders = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            var candidate = Candidate.startsWith(Map.of("kinds", List.of("single-choice")));
            assertThat(candidate.question().getList("options.key")).isEqualTo(List.of("a", "b", "c"));
            assertThat(candidate.question().<String>getList("options.text.markdown"))
                    .isEqualTo(candidate.question().<String>getList("options.text.markdown"));
            orders.add(candidate.question().getList("options.text.markdown"));
        }

        assertThat(orders).hasSizeGreaterThan(2);
    }

    @Test
    void nothing_of_a_key_a_rubric_a_hint_or_an_explanation_is_served_before_the_answer_is_in() {
        var served = new StringBuilder();
        var candidate = Candidate.startsWith(Map.of(
                "kinds", List.of("single-choice", "multiple-choice", "output", "short-answer", "order", "open")));
        served.append(candidate.looks().extract().asString());
        served.append(page("/interview/practice-tests"));
        served.append(page("/interview/practice-tests/asyncio"));
        served.append(page("/interview/api/docs"));
        for (int i = 0; i < 5; i++) {
            served.append(page("/interview/interviews/" + candidate.id()));
            served.append(page("/interview/interviews/" + candidate.id() + "/answers/1"));
            served.append(page("/interview/interviews/" + candidate.id() + "/report"));
            served.append(candidate.report().statusCode(409).extract().asString());
            if (candidate.looks().extract().path("question") != null) {
                served.append(candidate.answers(i % 2 == 0).extract().asString());
            }
        }

        assertThat(served.toString().replace("canary-prompt", "")).doesNotContain("canary-");
    }

    @Test
    void a_quiz_explains_each_answer_and_has_no_open_questions() {
        var candidate = Candidate.startsWith(Map.of("mode", "quiz", "kinds", List.of("single-choice", "open")));

        candidate.looks().body("mode", equalTo("quiz")).body("feedback", nullValue());
        candidate
                .answers(true)
                .body("feedback.right", equalTo(true))
                .body("feedback.explanation.markdown", notNullValue());
    }

    @Test
    void questions_that_were_seen_are_asked_when_there_are_no_others() {
        var first = Candidate.starts();
        first.answersAll(true);
        List<String> seen = first.report().extract().path("answers.question");

        var second = Candidate.startsWith(Map.of("earlier", List.of(first.id(), "AAAAAAAAAAAAAAAAAAAAAA")));
        second.answersAll(true);

        second.report().body("answers.question", everyItem(not(in(seen))));
        var third = Candidate.startsWith(Map.of("earlier", List.of(second.id(), first.id())));
        third.answersAll(true);
        third.report().body("answers", hasSize(5));
    }

    @Test
    void what_was_typed_when_the_time_was_up_is_the_answer() {
        var candidate = Candidate.startsWith(Map.of("kinds", List.of("output")));
        var question = candidate.question();
        candidate.keeps(1, question.getString("id"), List.of("1\n2")).statusCode(204);
        database.run("UPDATE interview.draft SET saved_at = saved_at - interval '1 day'");
        database.pass(Duration.ofDays(1), candidate);

        candidate.report().statusCode(200).body("answers", hasSize(1)).body("answers[0].right", equalTo(true));
        candidate.report().statusCode(200).body("answers", hasSize(1)).body("endReason", equalTo("time-limit"));
    }

    @Test
    void one_answer_is_no_evidence_for_a_level() {
        var candidate = Candidate.starts();
        candidate.answers(true);
        candidate.finishes();

        candidate
                .report()
                .body("level", nullValue())
                .body("summary", containsString("A level needs at least 2 answers that count (so far 1) and"))
                .body("outlook.sufficient", equalTo(false))
                .body("outlook.answers", equalTo(1))
                .body("outlook.answersNeeded", equalTo(2));
    }

    @Test
    void nothing_said_is_changed() {
        Candidate.starts().answers(true);

        assertThat(catchThrowable(() -> database.run("UPDATE interview.turn SET texts = '{}'")))
                .hasMessageContaining("never changed");
        assertThat(catchThrowable(() -> database.run("UPDATE interview.grade SET score = 0")))
                .hasMessageContaining("never changed");
    }

    private static String page(String address) {
        return given().basePath("/").accept("text/html").get(address).asString();
    }
}
