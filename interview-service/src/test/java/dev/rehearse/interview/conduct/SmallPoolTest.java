package dev.rehearse.interview.conduct;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

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
import org.junit.jupiter.api.Test;

/** Practice tests with hardly any questions left, or none. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmallPoolTest extends WithOtherServices {

    @Test
    void with_one_question_an_interview_is_one_answer_and_no_level() {
        Candidate.launch("asyncio").statusCode(200);
        others.deleteAllBut(1);
        var candidate = Candidate.starts();

        candidate.answers(true).statusCode(200).body("endReason", equalTo("pool-exhausted"));

        candidate
                .report()
                .statusCode(200)
                .body("answers", hasSize(1))
                .body("level", nullValue())
                .body("outlook.sufficient", equalTo(false));
        Pages.page("/interview/interviews/" + candidate.id() + "/report").statusCode(200);
    }

    @Test
    void a_retake_asks_the_only_question_again() {
        Candidate.launch("asyncio").statusCode(200);
        others.deleteAllBut(1);
        var first = Candidate.starts();
        var question = first.question().getString("id");
        first.answers(false).statusCode(200);

        var second = Candidate.startsWith(Map.of("earlier", List.of(first.id())));
        second.answers(true).statusCode(200).body("endReason", equalTo("pool-exhausted"));

        second.report().body("answers.question", contains(question));
    }

    @Test
    void without_questions_none_begins_and_the_reason_is_said() {
        Candidate.launch("asyncio").statusCode(200);
        others.deleteAllBut(0);

        Candidate.start("asyncio").statusCode(409).contentType("application/problem+json");
        given().accept("text/html")
                .formParam("practiceTest", "asyncio")
                .post("/interviews")
                .then()
                .statusCode(409)
                .contentType("text/html")
                .body(containsString("<h1>"));
    }

    @Test
    void a_running_interview_keeps_questions_that_are_deleted_meanwhile() {
        var candidate = Candidate.starts();
        others.deleteAllBut(1);
        Candidate.starts();

        candidate.answersAll(false);

        candidate.report().statusCode(200).body("answers", hasSize(5));
        given().redirects()
                .follow(false)
                .post("/interviews/" + candidate.id() + "/report/retry")
                .then()
                .statusCode(303);
    }
}
