package dev.rehearse.e2e.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.e2e.fuzz.Request.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The check of answers sees each fault that it is for, and none in a good answer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswerCheckTest {

    private static final String QUESTION = "6f1f9f9e-9df0-4f4d-8a55-1d2c3b4a5968";

    private static Request request(String target, Rule rule) {
        return new Request("API", "GET", target, Bytes.NONE, rule);
    }

    private static Answer answer(int status, String type, String body) {
        var headers = new HashMap<String, List<String>>(Map.of(
                "content-security-policy", List.of("default-src 'none'"),
                "x-content-type-options", List.of("nosniff"),
                "referrer-policy", List.of("no-referrer"),
                "content-type", List.of(type)));
        return new Answer(status, headers, Bytes.of(body), 1);
    }

    private static List<String> faults(Answer answer) {
        return AnswerCheck.faults(request("/", Rule.ANSWERED), answer);
    }

    @Test
    void good_answers_have_no_fault() {
        assertThat(faults(answer(200, "text/html", "<h1>&lt;fuzz\"'&gt;</h1>"))).isEmpty();
        assertThat(faults(answer(404, "text/html", "<h1>Not found</h1>"))).isEmpty();
        assertThat(faults(answer(503, "application/problem+json", "{\"status\":503,\"title\":\"Away\"}")))
                .isEmpty();
        assertThat(faults(answer(200, "application/json", "{\"value\":\"<fuzz\\\"'>\"}")))
                .isEmpty();
    }

    @Test
    void an_internal_error_is_detected() {
        assertThat(faults(answer(500, "application/problem+json", "{\"status\":500,\"title\":\"Oh\"}")))
                .containsExactly("Status 500.");
    }

    @Test
    void an_error_without_a_problem_is_detected() {
        var fault = "Status 400 without a problem or a page in its body.";

        assertThat(faults(answer(400, "", ""))).containsExactly(fault);
        assertThat(faults(answer(400, "application/problem+json", "{\"status\":404,\"title\":\"Oh\"}")))
                .containsExactly(fault);
        assertThat(faults(answer(400, "application/json", "{\"status\":400,\"title\":\"Oh\"}")))
                .containsExactly(fault);
    }

    @Test
    void a_missing_security_header_is_detected() {
        var bare = new Answer(200, Map.of("content-type", List.of("text/plain")), Bytes.NONE, 1);

        assertThat(faults(bare))
                .containsExactly("No Content-Security-Policy.", "No X-Content-Type-Options.", "No Referrer-Policy.");
    }

    @Test
    void text_of_the_request_as_markup_is_detected() {
        assertThat(faults(answer(200, "text/html", "<p><fuzz\"'></p>")))
                .containsExactly("Text of the request as markup.");
    }

    @Test
    void a_stack_trace_is_detected() {
        assertThat(faults(answer(200, "text/plain", "Oh\n\tat java.base/java.lang.Thread.run")))
                .containsExactly("Insides of a program: at java.base");
    }

    @Test
    void a_forbidden_request_that_was_served_and_one_that_was_dropped_are_detected() {
        assertThat(AnswerCheck.faults(request("/", Rule.REFUSED), answer(200, "text/html", "")))
                .containsExactly("Status 200 for a request that must be refused.");
        assertThat(AnswerCheck.faults(request("/", Rule.REFUSED), Answer.none(1)))
                .containsExactly("The connection was closed without an answer.");
        assertThat(AnswerCheck.faults(request("/", Rule.CLOSED_OR_ANSWERED), Answer.none(1)))
                .isEmpty();
    }

    @Test
    void a_key_is_detected_everywhere_but_in_the_item_pool_and_in_the_report_of_its_answer() {
        var key = "canary-key-" + QUESTION;
        var report = "{\"answers\":[{\"question\":\"%s\",\"key\":[\"%s\"]}]}";
        var answered = answer(200, "application/json", report.formatted(QUESTION, key));
        var other = answer(200, "application/json", report.formatted(QUESTION.replace('6', '7'), key));
        var reported = request("/interview/api/interviews/x/report", Rule.ANSWERED);

        assertThat(faults(answer(200, "text/html", key))).containsExactly("Disclosed before its answer: " + key);
        assertThat(faults(answer(200, "application/json", "{\"key\":[]}")))
                .containsExactly("Disclosed before its answer: \"key\":[");
        assertThat(AnswerCheck.faults(reported, answered)).isEmpty();
        assertThat(AnswerCheck.faults(reported, other)).containsExactly("Disclosed before its answer: " + key);
        assertThat(AnswerCheck.faults(request("/api/item-pool", Rule.TRUSTED), answered))
                .isEmpty();
        assertThat(AnswerCheck.faults(request("/api/item-pool", Rule.TRUSTED), answer(403, "text/html", "<h1>" + key)))
                .containsExactly("Disclosed before its answer: " + key);
    }

    @Test
    void after_an_answer_the_canaries_of_one_question_may_be_disclosed() {
        var one = "canary-rubric-" + QUESTION;
        var two = one + " canary-rubric-" + QUESTION.replace('6', '7');
        var practised = new Request("page", "POST", "/interview/practise/canaries/open-1", Bytes.NONE, Rule.ANSWERED);

        for (var request : List.of(practised, request("/interview/interviews/x/answers/1", Rule.ANSWERED))) {
            assertThat(AnswerCheck.faults(request, answer(200, "text/html", one)))
                    .isEmpty();
            assertThat(AnswerCheck.faults(request, answer(200, "text/html", two)))
                    .hasSize(2);
        }
        assertThat(AnswerCheck.faults(
                        request("/interview/practise/canaries/open-1", Rule.ANSWERED), answer(200, "text/html", one)))
                .hasSize(1);
    }

    @Test
    void the_catalog_may_tell_the_claims_of_a_rubric_with_an_answer_and_nothing_else_of_it() {
        var claim = "canary-rubric-" + QUESTION;
        var page = answer(200, "text/html", "<h1>Birds</h1> " + claim);
        var json = answer(200, "application/json", claim);

        assertThat(AnswerCheck.faults(request("/topics/canaries?page=1", Rule.ANSWERED), page))
                .isEmpty();
        assertThat(AnswerCheck.faults(request("/api/questions/" + QUESTION, Rule.ANSWERED), json))
                .isEmpty();
        for (var other : List.of("/", "/search?q=/topics/", "/interview/practise/canaries/open-1")) {
            assertThat(AnswerCheck.faults(request(other, Rule.ANSWERED), page)).hasSize(1);
        }
        for (var other : List.of("/api/questions", "/api/questions?q=/api/questions/x", "/feed.json")) {
            assertThat(AnswerCheck.faults(request(other, Rule.ANSWERED), json)).hasSize(1);
        }
        for (var part : List.of("accept", "contradiction", "followup", "hint", "sample")) {
            var hidden = answer(200, "text/html", "<h1>Birds</h1> canary-" + part + "-" + QUESTION);
            assertThat(AnswerCheck.faults(request("/topics/canaries", Rule.ANSWERED), hidden))
                    .hasSize(1);
        }
    }

    @Test
    void an_assessment_result_may_tell_the_canaries_of_the_questions_that_were_answered() {
        var key = "canary-key-" + QUESTION;
        var result = "<assessmentResult><itemResult identifier=\"q-%s\">%s</itemResult></assessmentResult>";
        var ended = request("/interview/api/interviews/x/assessment-result", Rule.ANSWERED);

        assertThat(AnswerCheck.faults(ended, answer(200, "application/xml", result.formatted(QUESTION, key))))
                .isEmpty();
        assertThat(AnswerCheck.faults(
                        ended, answer(200, "application/xml", result.formatted(QUESTION.replace('6', '7'), key))))
                .containsExactly("Disclosed before its answer: " + key);
    }

    @Test
    void the_page_of_a_report_may_tell_canaries_of_all_its_questions_shared_or_not() {
        var both = "canary-rubric-" + QUESTION + " canary-why-" + QUESTION.replace('6', '7');

        for (var page : List.of("/interview/interviews/x/report", "/interview/shared/x")) {
            assertThat(AnswerCheck.faults(request(page, Rule.ANSWERED), answer(200, "text/html", both)))
                    .isEmpty();
        }
        assertThat(AnswerCheck.faults(request("/interview/mine", Rule.ANSWERED), answer(200, "text/html", both)))
                .hasSize(2);
    }

    @Test
    void the_page_of_a_question_may_tell_its_follow_up_and_nothing_else_also_in_conflict() {
        var submitted = new Request("page", "POST", "/interview/interviews/x/answers", Bytes.NONE, Rule.ANSWERED);

        for (int status : List.of(200, 409)) {
            assertThat(AnswerCheck.faults(
                            submitted, answer(status, "text/html", "<h1>Question 1</h1> canary-followup-" + QUESTION)))
                    .isEmpty();
            assertThat(AnswerCheck.faults(
                            submitted, answer(status, "text/html", "<h1>Question 1</h1> canary-rubric-" + QUESTION)))
                    .hasSize(1);
        }
    }

    @Test
    void a_view_may_tell_what_its_feedback_is_about_and_the_follow_up_that_it_asks() {
        var view = "{\"question\":{\"id\":\"%s\",\"followUp\":%s},\"feedback\":%s}";
        var followUp = "{\"text\":\"canary-followup-" + QUESTION + "\"}";
        var feedback = "{\"question\":\"%s\",\"key\":[\"canary-key-%s\"]}".formatted(QUESTION, QUESTION);
        var other = QUESTION.replace('6', '7');

        assertThat(inView(view.formatted(QUESTION, followUp, "null"))).isEmpty();
        assertThat(inView(view.formatted(other, followUp, "null"))).hasSize(1);
        assertThat(inView(view.formatted(other, "null", feedback))).isEmpty();
        assertThat(inView(
                        view.formatted(QUESTION, "null", "null").replace("null", "[\"canary-key-" + QUESTION + "\"]")))
                .isNotEmpty();
    }

    @Test
    void a_follow_up_may_tell_of_those_before_it_and_of_nothing_else() {
        var view = "{\"question\":{\"id\":\"%s\",\"followUp\":{\"text\":\"And then?\",\"given\":[\"It waits.\"],"
                + "\"earlier\":[{\"question\":\"%s-%s\",\"reply\":\"It runs.\"}]}},\"feedback\":null}";

        assertThat(inView(view.formatted(QUESTION, "canary-followup", QUESTION)))
                .isEmpty();
        assertThat(inView(view.formatted(QUESTION, "canary-rubric", QUESTION))).hasSize(1);
        assertThat(inView(view.formatted(QUESTION, "canary-followup", QUESTION.replace('6', '7'))))
                .hasSize(1);
    }

    private static List<String> inView(String view) {
        return AnswerCheck.faults(
                request("/interview/api/interviews/x", Rule.ANSWERED), answer(200, "application/json", view));
    }
}
