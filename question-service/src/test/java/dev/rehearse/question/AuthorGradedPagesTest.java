package dev.rehearse.question;

import static dev.rehearse.question.AuthorBrowser.browser;
import static dev.rehearse.question.AuthoredContent.open;
import static dev.rehearse.question.AuthoredContent.question;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Authors see what the grader says of an answer to their question. */
@QuarkusTest
@WithTestResource(InterviewService.class)
class AuthorGradedPagesTest extends AuthoredTopic {

    private static final UUID ID = UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0c01");

    @BeforeEach
    void write() {
        question("open", open(ID, "A title", "The answer.")).statusCode(201);
    }

    @Test
    void an_open_answer_has_a_verdict_on_each_claim_with_its_words() {
        browser()
                .formParam("answer", "Sure. The call returns a coroutine object.")
                .post("/author/questions/" + ID + "/try")
                .then()
                .statusCode(200)
                .body(
                        containsString("50 % of a full answer"),
                        containsString("<span class=\"tag right\">heard</span>"),
                        containsString("The call returns a coroutine object</q>"),
                        containsString("<span class=\"tag wrong\">missing</span>"),
                        containsString("Grader: local"));
    }

    @Test
    void the_list_leads_to_the_statistics_of_practice_tests() {
        browser()
                .get("/author")
                .then()
                .statusCode(200)
                .body(containsString(
                        "<a href=\"/interview/operator/practice-tests/threads/statistics\" lang=\"en\">Threads</a>"));
    }

    @Test
    void a_grader_that_is_busy_is_said_to_be() {
        browser()
                .formParam("answer", "You are busy.")
                .post("/author/questions/" + ID + "/try")
                .then()
                .statusCode(200)
                .body(containsString("The grader does not answer at the moment"), containsString("You are busy."));
    }
}
