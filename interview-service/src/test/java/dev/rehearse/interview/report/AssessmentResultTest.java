package dev.rehearse.interview.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.interview.fixture.Xml;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Reports as assessment results of QTI 3.0. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AssessmentResultTest extends WithOtherServices {

    private static final String NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_result_v3p0";

    /** Characters that XML escapes, and characters that it does not allow. */
    private static final String HOSTILE =
            "<script>&amp;\"'\u00e9\ud83d\ude00]]><!-- --><?x?>\r\nsecond\rthird\n\tfourth  fifth";

    private static ValidatableResponse fetched(Candidate candidate) {
        return given().get("/api/interviews/" + candidate.id() + "/assessment-result")
                .then();
    }

    private static Element result(Candidate candidate) {
        var document = fetched(candidate)
                .statusCode(200)
                .contentType("application/xml")
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asString();
        return Xml.root(document, NAMESPACE, "assessmentResult");
    }

    private static Candidate withKind(String kind) {
        return Candidate.startsWith(Map.of("kinds", List.of(kind)));
    }

    private static Element variable(Element result, String element, String identifier) {
        return Xml.one(Xml.all(result, element), "identifier", identifier);
    }

    private static Element item(Candidate candidate) {
        return Xml.all(result(candidate), "itemResult").getFirst();
    }

    @Test
    void each_answer_has_its_place_its_score_and_its_time() {
        var candidate = Candidate.starts();
        candidate.answers(true).statusCode(200);
        candidate.answers(false).statusCode(200);
        candidate.finishes().statusCode(200);
        var report = candidate.report().statusCode(200).extract().jsonPath();

        var items = Xml.all(result(candidate), "itemResult");

        assertThat(items)
                .extracting(item -> item.getAttribute("identifier"))
                .containsExactly(
                        "q-" + report.getString("answers[0].question"), "q-" + report.getString("answers[1].question"));
        assertThat(items).extracting(item -> item.getAttribute("sequenceIndex")).containsExactly("1", "2");
        assertThat(items).extracting(item -> item.getAttribute("sessionStatus")).containsOnly("final");
        assertThat(items)
                .extracting(item -> Xml.values(variable(item, "outcomeVariable", "SCORE")))
                .containsExactly(List.of("1.0"), List.of("0.0"));
        assertThat(items)
                .allSatisfy(item -> assertThat(Xml.values(variable(item, "responseVariable", "duration"))
                                .getFirst())
                        .startsWith("PT"));
    }

    @Test
    void the_ability_has_its_error_as_in_the_report() {
        var candidate = Candidate.starts();
        candidate.answersAll(true);
        var report = candidate.report().extract().jsonPath();

        var test = Xml.all(result(candidate), "testResult").getFirst();

        assertThat(test.getAttribute("identifier")).isEqualTo("practice-test-asyncio");
        assertThat(test.getAttribute("datestamp")).isEqualTo(report.getString("endedAt"));
        assertThat(Xml.values(variable(test, "outcomeVariable", "ABILITY")))
                .singleElement()
                .satisfies(
                        ability -> assertThat(Float.parseFloat(ability)).isEqualTo(report.getFloat("ability.ability")));
        assertThat(Xml.values(variable(test, "outcomeVariable", "STANDARD_ERROR")))
                .singleElement()
                .satisfies(error ->
                        assertThat(Float.parseFloat(error)).isEqualTo(report.getFloat("ability.standardError")));
        assertThat(Xml.values(variable(test, "contextVariable", "END_REASON"))).containsExactly("maximum-length");
        assertThat(Xml.values(variable(test, "outcomeVariable", "MAXSCORE"))).containsExactly("5.0");
    }

    /** QTI packages name options by their places in the question, not by the order that a candidate sees. */
    @Test
    void options_are_named_as_in_packages() {
        var single = withKind("single-choice");
        single.answers(true).statusCode(200);
        single.finishes().statusCode(200);
        var multiple = withKind("multiple-choice");
        multiple.answers(true).statusCode(200);
        multiple.finishes().statusCode(200);

        var one = variable(item(single), "responseVariable", "RESPONSE");
        var many = variable(item(multiple), "responseVariable", "RESPONSE");

        assertThat(Xml.values(Xml.all(one, "candidateResponse").getFirst())).containsExactly("option-2");
        assertThat(Xml.values(Xml.all(one, "correctResponse").getFirst())).containsExactly("option-2");
        assertThat(many.getAttribute("cardinality")).isEqualTo("multiple");
        assertThat(Xml.values(Xml.all(many, "candidateResponse").getFirst()))
                .containsExactlyInAnyOrder("option-1", "option-2");
    }

    @Test
    void an_order_is_named_by_entries_whose_names_tell_nothing() {
        var candidate = withKind("order");
        candidate.answers(true).statusCode(200);
        candidate.finishes().statusCode(200);

        var response = variable(item(candidate), "responseVariable", "RESPONSE");

        assertThat(response.getAttribute("cardinality")).isEqualTo("ordered");
        assertThat(Xml.values(Xml.all(response, "candidateResponse").getFirst()))
                .isEqualTo(Xml.values(Xml.all(response, "correctResponse").getFirst()))
                .containsExactlyInAnyOrder("entry-1", "entry-2", "entry-3")
                .isNotEqualTo(List.of("entry-1", "entry-2", "entry-3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"output", "short-answer", "open"})
    void an_answer_comes_back_to_the_letter(String kind) {
        var candidate = withKind(kind);
        var question = candidate.question();
        candidate.sends(1, question.getString("id"), List.of(HOSTILE)).statusCode(200);
        candidate.finishes().statusCode(200);
        List<String> given = candidate.report().extract().path("answers[0].given");

        var response = variable(item(candidate), "responseVariable", "RESPONSE");

        assertThat(response.getAttribute("baseType")).isEqualTo("string");
        assertThat(Xml.values(Xml.all(response, "candidateResponse").getFirst()))
                .isEqualTo(given)
                .containsExactly(HOSTILE.replace("\r\n", "\n").replace('\r', '\n'));
    }

    @Test
    void no_answer_is_a_response_without_a_value() {
        var candidate = withKind("output");
        candidate.answers(false).statusCode(200);
        candidate.finishes().statusCode(200);

        var response = variable(item(candidate), "responseVariable", "RESPONSE");

        assertThat(Xml.values(Xml.all(response, "candidateResponse").getFirst()))
                .isEmpty();
    }

    @Test
    void replies_to_follow_ups_stand_beside_the_answer() {
        var candidate = withKind("open");
        var id = candidate.question().getString("id");
        candidate.sends(1, id, List.of("Something about coffee.")).statusCode(200);
        for (int followUp = 1; candidate.looks().extract().path("question.followUp") != null; followUp++) {
            candidate.replies(id, followUp, "It waits.").statusCode(200);
        }
        candidate.finishes().statusCode(200);
        List<Object> asked = candidate.report().extract().path("answers[0].followUps");

        var item = item(candidate);

        for (int i = 1; i <= asked.size(); i++) {
            assertThat(Xml.values(variable(item, "responseVariable", "REPLY_" + i)))
                    .containsExactly("It waits.");
        }
        assertThat(variable(item, "outcomeVariable", "SCORE").getAttribute("external-scored"))
                .isEqualTo("externalMachine");
    }

    @Test
    void of_an_interview_that_goes_on_there_is_none_and_no_key() {
        var candidate = Candidate.starts();
        candidate.answers(true).statusCode(200);

        fetched(candidate)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("title", equalTo("Interview in progress"));
    }

    @Test
    void a_question_that_was_not_answered_is_not_in_it() {
        var candidate = Candidate.starts();
        candidate.answers(true).statusCode(200);
        var open = candidate.question().getString("id");
        candidate.finishes().statusCode(200);

        assertThat(fetched(candidate).extract().asString()).doesNotContain(open);
    }

    @Test
    void an_interview_without_answers_has_a_result_without_items() {
        var candidate = Candidate.starts();
        candidate.finishes().statusCode(200);

        var result = result(candidate);

        assertThat(Xml.all(result, "itemResult")).isEmpty();
        assertThat(Xml.values(variable(result, "outcomeVariable", "MAXSCORE"))).containsExactly("0.0");
    }

    @Test
    void another_secret_opens_none_and_the_document_has_no_secret() {
        var candidate = Candidate.starts();
        candidate.answers(true).statusCode(200);
        candidate.finishes().statusCode(200);

        given().get("/api/interviews/nope/assessment-result")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        assertThat(fetched(candidate)
                        .header("Content-Disposition", startsWith("attachment"))
                        .extract()
                        .asString())
                .doesNotContain(candidate.id());
    }
}
