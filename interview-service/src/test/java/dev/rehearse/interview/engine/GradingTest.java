package dev.rehearse.interview.engine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Contract;
import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The grader as an API. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class GradingTest extends WithOtherServices {

    private static final int GRADES_PER_CLIENT = 60;
    private static final String CLAIM = "The call returns a coroutine object.";
    private static final Map<String, Object> REQUEST = Map.of(
            "question",
            "What does a call of a coroutine function do?",
            "references",
            List.of(),
            "rubric",
            List.of(
                    Map.of(
                            "claim",
                            CLAIM,
                            "weight",
                            2,
                            "accept",
                            List.of("you get a coroutine"),
                            "contradicts",
                            List.of("it runs at once")),
                    Map.of("claim", "A forgotten await shows as a warning.", "bonus", true)),
            "answer",
            "Sure. The call returns a coroutine object.");

    /** Takes the grader some hundredths of a second. */
    private static final String LONG_ANSWER = "The call returns a coroutine object, and the body of the function does"
            + " not run yet. An await or a task starts it, and the event loop goes on with it whenever what it waits for"
            + " is done. Who forgets the await gets a warning when the object is collected, and nothing is printed.";

    private static Response post(String client, Object body) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", client)
                .body(body)
                .post("/api/engine/grade");
    }

    private static ValidatableResponse graded(String client, Object body) {
        return post(client, body).then();
    }

    @Test
    void an_answer_is_graded_point_by_point_with_its_words() {
        graded("192.0.2.10", REQUEST)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("gradable", equalTo(true))
                .body("grader", equalTo("local"))
                .body("version", notNullValue())
                .body("points", hasSize(2))
                .body("points[0].claim", equalTo(CLAIM))
                .body("points[0].verdict", equalTo("heard"))
                .body("points[0].quote", equalTo("The call returns a coroutine object"))
                .body("points[0].start", equalTo(6))
                .body("points[0].end", equalTo(41))
                .body("points[1].verdict", equalTo("missing"));
    }

    /** The quality of the grader may change, the form of its response may not. */
    @Test
    void question_service_is_given_the_recorded_grade() throws IOException {
        var grade = (ObjectNode)
                new ObjectMapper().readTree(post("192.0.2.18", REQUEST).asString());

        grade.put("score", 0.5).put("confidence", 0.5).put("version", "1");

        Contract.assertKept("grade.json", grade.toString());
    }

    @Test
    void the_same_request_gets_the_same_grade() {
        assertThat(post("192.0.2.11", REQUEST).asString())
                .isEqualTo(post("192.0.2.11", REQUEST).asString());
    }

    @Test
    void without_a_rubric_claims_are_made_of_the_reference() {
        graded(
                        "192.0.2.12",
                        Map.of(
                                "question",
                                "What is a stack?",
                                "references",
                                List.of("A stack is a list where the last element that was put in is taken out first."),
                                "answer",
                                "I don't know."))
                .statusCode(200)
                .body("score", equalTo(0.0f))
                .body("gradable", equalTo(true));
    }

    @Test
    void what_the_grader_cannot_judge_it_says() {
        graded(
                        "192.0.2.13",
                        Map.of(
                                "question",
                                "What is a stack?",
                                "references",
                                List.of("A list."),
                                "answer",
                                "\ud83d\ude00"))
                .statusCode(200)
                .body("gradable", equalTo(false))
                .body("reason", equalTo("the answer has no words"))
                .body("reasonCode", equalTo("no-words"));
    }

    @Test
    void a_wrong_field_is_named() {
        graded("192.0.2.14", weighing(-1)).statusCode(400).body("errors[0].field", equalTo("/rubric/0/weight"));
        graded("192.0.2.14", weighing(1001)).statusCode(400).body("errors[0].value", equalTo("1001"));
        graded("192.0.2.14", Map.of("question", "What?")).statusCode(400).body("errors[0].field", equalTo("/answer"));
    }

    private static Map<String, Object> weighing(int weight) {
        var point = Map.of("claim", "It is.", "weight", weight);
        return Map.of("question", "What?", "rubric", List.of(point), "answer", "It is.");
    }

    @Test
    void a_claim_without_words_is_named() {
        for (String claim : List.of("", "???", "\u200b", "\u2003", "\ud83d\ude00")) {
            graded(
                            "192.0.2.19",
                            Map.of(
                                    "question",
                                    "What?",
                                    "rubric",
                                    List.of(Map.of("claim", claim)),
                                    "answer",
                                    "It is a list of things."))
                    .statusCode(400)
                    .body("errors[0].field", equalTo("/rubric/0/claim"))
                    .body("errors[0].message", equalTo("must contain a letter or a digit"));
        }
    }

    @Test
    void a_hundred_kilobytes_are_answered() {
        graded(
                        "192.0.2.15",
                        Map.of(
                                "question",
                                "What is a stack?",
                                "references",
                                List.of("A list of things."),
                                "answer",
                                "A list of things. ".repeat(6000)))
                .statusCode(200)
                .body("gradable", equalTo(false))
                .body("reason", equalTo("the answer is too long"));
    }

    @Test
    void a_client_has_a_limit_and_one_with_a_token_has_none() {
        Map<String, Object> empty = Map.of("question", "What?", "references", List.of("A thing."), "answer", "");
        for (int i = 0; i < GRADES_PER_CLIENT; i++) {
            graded("192.0.2.16", empty).statusCode(200);
        }

        graded("192.0.2.16", empty).statusCode(429).header("Retry-After", notNullValue());
        graded("192.0.2.17", empty).statusCode(200);
        given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", "192.0.2.16")
                .header("Authorization", Tokens.bearer("service"))
                .body(empty)
                .post("/api/engine/grade")
                .then()
                .statusCode(200);
    }

    @Test
    void of_a_hundred_at_once_all_are_graded_while_the_service_answers() throws Exception {
        var request = new HashMap<String, Object>(REQUEST);
        request.put("answer", LONG_ANSWER);
        var first = new CountDownLatch(1);
        var graded = new AtomicInteger();
        Callable<Integer> grade = () -> {
            int status = given().contentType(ContentType.JSON)
                    .header("Authorization", Tokens.bearer("service"))
                    .body(request)
                    .post("/api/engine/grade")
                    .statusCode();
            graded.incrementAndGet();
            first.countDown();
            return status;
        };
        Callable<Integer> gradedBefore = () -> {
            first.await();
            given().get("/api/practice-tests").then().statusCode(200);
            return graded.get();
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var others = Collections.nCopies(10, gradedBefore).stream()
                    .map(threads::submit)
                    .toList();
            List<Integer> statuses = threads.invokeAll(Collections.nCopies(100, grade)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(statuses).containsOnly(200);
            for (Future<Integer> before : others) {
                assertThat(before.get()).isLessThan(100);
            }
        }
    }
}
