package dev.rehearse.interview.practicetest;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Contract;
import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PracticeTestTest extends WithOtherServices {

    @Test
    void drafts_are_for_operators() {
        given().header("Authorization", Tokens.bearer("operator"))
                .get("/api/practice-tests/drafts")
                .then()
                .statusCode(200)
                .body("slug", hasItem("draft-only"));

        when().get("/api/practice-tests/drafts").then().statusCode(401);
        when().get("/api/practice-tests/draft-only").then().statusCode(404);
        when().get("/api/practice-tests").then().body("slug", not(hasItem("draft-only")));
    }

    @Test
    void those_of_any_status_are_for_authors_and_operators() {
        Candidate.launch("asyncio").statusCode(200);

        for (var role : List.of("author", "operator")) {
            given().header("Authorization", Tokens.bearer(role))
                    .get("/api/practice-tests/all")
                    .then()
                    .statusCode(200)
                    .body("find { it.slug == 'draft-only' }.status", equalTo("draft"))
                    .body("find { it.slug == 'asyncio' }.status", equalTo("launched"));
        }

        when().get("/api/practice-tests/all").then().statusCode(401);
        given().header("Authorization", Tokens.bearer("service"))
                .get("/api/practice-tests/all")
                .then()
                .statusCode(403);
    }

    @Test
    void only_an_operator_launches() {
        when().post("/api/practice-tests/draft-only/launch").then().statusCode(401);
        given().header("Authorization", Tokens.bearer("author"))
                .post("/api/practice-tests/draft-only/launch")
                .then()
                .statusCode(403);
        Candidate.launch("nope").statusCode(404);
    }

    @Test
    void a_launched_one_is_listed_with_its_topic_and_has_a_page() {
        Candidate.launch("asyncio").statusCode(200).body("status", equalTo("launched"));

        given().queryParam("topic", "asyncio")
                .get("/api/practice-tests")
                .then()
                .statusCode(200)
                .body("slug", contains("asyncio"))
                .body("page", contains("/interview/practice-tests/asyncio"));
        when().get("/practice-tests/asyncio").then().statusCode(200).contentType("text/html");
    }

    @Test
    void a_launch_needs_the_catalog() {
        others.takeQuestionServiceAway();

        Candidate.launch("draft-only").statusCode(503).header("Retry-After", "5");
        when().get("/api/practice-tests/draft-only").then().statusCode(404);
    }

    /** The life cycle of one practice test, in order, because a launch is final. */
    @Test
    void notify_service_hears_of_a_launch_once_also_when_it_was_away() throws IOException {
        others.takeNotifyServiceAway();
        Candidate.launch("threads").statusCode(200);
        Candidate.launch("threads").statusCode(200);

        others.bringNotifyServiceBack();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            clock.advance(Duration.ofSeconds(5));
            return !others.toldOf("threads").isEmpty();
        });

        clock.advance(Duration.ofMinutes(5));
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(60))
                .until(() -> others.toldOf("threads").size() == 1);
        var told = others.toldOf("threads").getFirst();
        assertThat(told.authorized()).isTrue();
        assertThat(told.idempotencyKey()).matches("[0-9a-f-]{36}");
        Contract.assertKept("launch.json", told.body());
    }

    @Test
    void a_launch_that_an_operator_has_announced_is_not_announced_for_ever() {
        others.knowLaunches();
        Candidate.launch("processes").statusCode(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            clock.advance(Duration.ofSeconds(5));
            return !others.toldOf("processes").isEmpty();
        });

        clock.advance(Duration.ofMinutes(5));

        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(60))
                .until(() -> others.toldOf("processes").size() == 1);
    }

    @Test
    void all_launched_ones_are_listed() {
        Candidate.launch("asyncio").statusCode(200);
        Candidate.launch("threads").statusCode(200);

        when().get("/api/practice-tests").then().body("slug", hasItems("asyncio", "threads"));
    }
}
