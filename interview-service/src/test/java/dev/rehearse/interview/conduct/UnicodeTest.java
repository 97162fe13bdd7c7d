package dev.rehearse.interview.conduct;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.Pages;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that candidates write comes back as it was written, character by character. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnicodeTest extends WithOtherServices {

    private static Candidate withTextToGive() {
        return Candidate.startsWith(Map.of("kinds", List.of("output")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "caf\u00e9",
                "cafe\u0301",
                "\ud83d\ude00 \ud83d\udc69\u200d\ud83d\udcbb \ud83c\udde9\ud83c\uddea",
                "\u05e9\u05dc\u05d5\u05dd \u202eabc\u202c",
                "a\uffffb\ufffe\ufdd0",
                "x\ufeffy\u200bz",
                "\u0130stanbul \ufb01 \u212b",
                "a\u0001\u001f\u007f\u0085b",
                "{{7*7}} ${7*7} #{7*7} <%= 7 %> [[${7*7}]]",
                "<script>alert(1)</script> &amp; \"'"
            })
    void an_answer_is_in_the_report_as_it_was_sent(String text) {
        var byApi = withTextToGive();
        byApi.sends(1, byApi.question().getString("id"), List.of(text)).statusCode(200);
        var byForm = withTextToGive();
        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("position", 1)
                .formParam("question", byForm.question().getString("id"))
                .formParam("answer", text)
                .post("/interviews/" + byForm.id() + "/answers")
                .then()
                .statusCode(303);

        for (var candidate : List.of(byApi, byForm)) {
            candidate.finishes().statusCode(200);
            candidate.report().body("answers[0].given", contains(text));
            given().get("/api/interviews/" + candidate.id() + "/assessment-result")
                    .then()
                    .statusCode(200);
            assertThat(Pages.page("/interview/interviews/" + candidate.id() + "/report")
                            .statusCode(200)
                            .extract()
                            .asString())
                    .doesNotContain("<script>alert(1)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00e9", "\ud83d\ude00", "\uffff"})
    void a_length_counts_characters_and_not_their_bytes(String character) {
        var candidate = withTextToGive();
        var question = candidate.question().getString("id");

        candidate.sends(1, question, List.of(character.repeat(2001))).statusCode(400);
        candidate.sends(1, question, List.of(character.repeat(2000))).statusCode(200);
    }
}
