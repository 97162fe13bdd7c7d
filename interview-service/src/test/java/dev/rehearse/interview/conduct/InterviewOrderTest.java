package dev.rehearse.interview.conduct;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.Database;
import dev.rehearse.interview.fixture.ItemPools;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.interview.interview.Secret;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an interview reveals and accepts depends on its state, by the API and by its pages. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class InterviewOrderTest extends WithOtherServices {

    @Inject
    Database database;

    private static Response posts(Candidate candidate, String path, Map<String, Object> form) {
        return given().basePath("/")
                .redirects()
                .follow(false)
                .accept("text/html")
                .contentType(ContentType.URLENC)
                .formParams(form)
                .post("/interview/interviews/" + candidate.id() + path);
    }

    @Test
    void nothing_of_its_end_is_told_before() {
        var candidate = Candidate.startsWith(Map.of("kinds", List.of("single-choice", "short-answer", "order")));
        candidate.answers(true).statusCode(200);
        posts(candidate, "/report/share", Map.of());
        var link = new Secret(candidate.id()).ofShare(1).text();

        var told = Stream.of(
                        given().get("/api/interviews/" + candidate.id() + "/report"),
                        given().get("/api/interviews/" + candidate.id() + "/assessment-result"),
                        given().accept("text/html").get("/shared/" + link),
                        posts(candidate, "/report/judgement", Map.of("position", 1)),
                        posts(candidate, "/report/retry", Map.of()),
                        posts(candidate, "/report/drill", Map.of()))
                .toList();

        assertThat(told).extracting(Response::statusCode).containsOnly(303, 409);
        assertThat(told)
                .extracting(Response::asString)
                .noneMatch(body -> body.replace("canary-prompt", "").contains("canary-"));
        candidate.looks().body("answered", equalTo(1));
    }

    @Test
    void a_question_that_comes_later_takes_no_answer_yet() {
        var candidate = Candidate.starts();
        var id = candidate.question().getString("id");

        for (int position : List.of(2, 3, 1000)) {
            candidate.sends(position, id, List.of()).statusCode(409).body("errors[0].field", equalTo("/position"));
        }

        candidate.looks().body("answered", equalTo(0)).body("question.id", equalTo(id));
    }

    @Test
    void an_item_that_it_has_not_asked_takes_no_answer() throws IOException {
        var candidate = Candidate.starts();
        var asked = candidate.question().getString("id");
        var others = new ObjectMapper()
                .readTree(ItemPools.of("asyncio", 1))
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asText())
                .filter(id -> !id.equals(asked))
                .toList();

        assertThat(others).hasSizeGreaterThan(20);
        for (var other : others) {
            candidate.sends(1, other, List.of()).statusCode(409).body("errors[0].field", equalTo("/question"));
        }

        candidate.looks().body("answered", equalTo(0)).body("question.id", equalTo(asked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"finished", "out of time"})
    void after_its_end_nothing_changes_its_report(String how) {
        var candidate = Candidate.starts();
        candidate.answers(true).statusCode(200);
        var open = candidate.question().getString("id");
        if (how.equals("finished")) {
            candidate.finishes().statusCode(200);
        } else {
            database.passSince(Duration.ofDays(1), candidate);
        }
        var report = candidate.report().statusCode(200).extract().asString();

        candidate.sends(2, open, List.of()).statusCode(409);
        given().contentType(ContentType.JSON)
                .body(Map.of("position", 2, "number", 1))
                .post("/api/interviews/" + candidate.id() + "/hints")
                .then()
                .statusCode(409);
        candidate.keeps(2, open, List.of()).statusCode(204);
        candidate.finishes().statusCode(200);
        var form = Map.<String, Object>of("position", 2, "question", open, "skip", "true", "hint", 1);
        assertThat(posts(candidate, "/answers", form).statusCode()).isEqualTo(303);
        assertThat(posts(candidate, "/hints", form).statusCode()).isEqualTo(303);

        assertThat(candidate.report().statusCode(200).extract().asString()).isEqualTo(report);
    }
}
