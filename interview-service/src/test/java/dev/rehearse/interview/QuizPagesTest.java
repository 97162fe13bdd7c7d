package dev.rehearse.interview;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The pages of a quiz, and of a question that is practised by itself. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(Neighbours.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuizPagesTest extends WithNeighbours {

    @Test
    void a_quiz_shows_each_answer_and_leads_to_a_retry_of_what_was_missed() {
        Candidate.launch("asyncio");
        var candidate = Candidate.startsWith(Map.of("mode", "quiz"));
        var address = "/interview/interviews/" + candidate.id();

        var feedback = Pages.submit(candidate, Map.of("skip", "true"))
                .statusCode(303)
                .extract()
                .header("Location");
        Pages.page(feedback).statusCode(200).body(containsString("Next question"));
        candidate.answersAll(false);
        Pages.page(address + "/report").body(containsString("Retry what I missed"));

        var retry = given().basePath("/")
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .post(address + "/report/retry")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        var again = new Candidate(retry.substring(retry.lastIndexOf('/') + 1));
        again.looks().body("mode", equalTo("quiz"));
        again.answersAll(true);
        again.report()
                .body("answers", hasSize(5))
                .body("scored", equalTo(false))
                .body("level", nullValue());
        Pages.page(retry + "/report").body(containsString("5 of 5 right"));
    }

    @Test
    void one_question_can_be_practised_by_itself() {
        Candidate.launch("asyncio");
        var address = "/interview/practise/asyncio/await";
        Pages.page(address).statusCode(200).body(containsString("Explain await"));

        given().basePath("/")
                .accept("text/html")
                .contentType(ContentType.URLENC)
                .formParam("answer", "The coroutine is suspended until the awaitable is done.")
                .post(address)
                .then()
                .statusCode(200)
                .body(containsString("heard"), containsString("without blocking"), containsString("Try again"));
        Pages.page("/interview/practise/asyncio/nope").statusCode(404);
    }
}
