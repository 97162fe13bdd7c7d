package dev.rehearse.question.author.attempt;

import static dev.rehearse.question.fixture.AuthorBrowser.browser;
import static dev.rehearse.question.fixture.AuthoredContent.open;
import static dev.rehearse.question.fixture.AuthoredContent.publish;
import static dev.rehearse.question.fixture.AuthoredContent.question;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import dev.rehearse.question.fixture.AuthoredTopic;
import dev.rehearse.question.fixture.InterviewService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | other-language | it is not in English.
            de | other-language | Die Antwort ist nicht auf Englisch.
            de | too-long | Die Antwort ist zu lang.
            de | a-later-reason | <span lang="en">the answer is not in English</span>
            """)
    void why_an_answer_can_not_be_judged_is_said_in_the_language_of_the_page(
            String language, String reason, String text) {
        browser()
                .header("Accept-Language", language)
                .formParam("answer", "Ungradable: " + reason)
                .post("/author/questions/" + ID + "/try")
                .then()
                .statusCode(200)
                .body(containsString(text + "</p>"), not(containsString("50 %")));
    }

    @Test
    void the_list_leads_to_the_statistics_of_practice_tests_of_any_status_launched_ones_first() {
        browser()
                .get("/author")
                .then()
                .statusCode(200)
                .body(
                        stringContainsInOrder("All of Python</a>", "A draft on generators</a>"),
                        containsString("/interview/operator/practice-tests/python-all/statistics\" lang=\"en\">"),
                        containsString("/interview/operator/practice-tests/generators/statistics\" lang=\"en\">"
                                + "A draft on generators</a> <span class=\"tag draft\">draft</span>"));
        browser()
                .header("Accept-Language", "de")
                .get("/author")
                .then()
                .body(containsString("<span class=\"tag draft\">Entwurf</span>"));
    }

    @Test
    void a_question_that_was_served_leads_to_its_statistics_in_tests_on_its_topic() {
        var statistics = "/interview/operator/practice-tests/generators/statistics#" + ID;
        browser().get("/author/questions/" + ID).then().body(not(containsString(statistics)));

        publish(ID);

        for (var page : List.of("", "/history")) {
            browser()
                    .get("/author/questions/" + ID + page)
                    .then()
                    .statusCode(200)
                    .body(containsString("href=\"" + statistics + "\""), not(containsString("python-all/statistics")));
        }
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
