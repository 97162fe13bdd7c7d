package dev.rehearse.interview.practicetest;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.Database;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Contract;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A practice test over several topics, which belongs to a track. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CombinedPracticeTestTest extends WithOtherServices {

    private static final String TEST = "python-all";

    /**
     * The launches announced to notify-service. Each is announced once, perhaps while another test of this class runs.
     */
    private static final String TOLD = """
            SELECT a.body->>'topic' FROM interview.launch_announcement a
            JOIN interview.practice_test p ON p.id = a.practice_test
            WHERE p.slug = 'python-all' AND a.announced_at IS NOT NULL
            """;

    @Inject
    Database database;

    @Test
    void question_service_is_given_the_recorded_practice_test() throws IOException {
        Candidate.launch(TEST).statusCode(200);

        Contract.assertKept(
                "practice-test.json", given().get("/api/practice-tests/" + TEST).asString());
    }

    @Test
    void it_is_listed_with_each_of_its_topics() {
        Candidate.launch(TEST).statusCode(200).body("topics", contains("processes", "threads"));

        for (var topic : List.of("processes", "threads")) {
            given().queryParam("topic", topic).get("/api/practice-tests").then().body("slug", hasItem(TEST));
        }
        given().queryParam("topic", "asyncio").get("/api/practice-tests").then().body("slug", not(hasItem(TEST)));
        assertThat(when().get("/practice-tests/" + TEST)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("href=\"/topics/processes\"", "href=\"/topics/threads\"");
    }

    @Test
    void a_mode_that_it_does_not_have_is_neither_offered_nor_started() {
        Candidate.launch(TEST).statusCode(200).body("modes", contains("interview"));

        when().get("/practice-tests/" + TEST).then().statusCode(200).body(not(containsString("value=\"quiz\"")));
        given().contentType(ContentType.JSON)
                .body(Map.of("practiceTest", TEST, "mode", "quiz"))
                .post("/api/interviews")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("/mode"))
                .body("errors[0].value", equalTo("quiz"))
                .body("errors[0].message", equalTo("is not a mode of this practice test"));
    }

    @Test
    void those_who_signed_up_for_its_track_are_told() {
        Candidate.launch(TEST).statusCode(200);

        await().atMost(Duration.ofSeconds(60)).until(() -> {
            clock.advance(Duration.ofSeconds(5));
            return database.value(TOLD).equals("python");
        });
        assertThat(others.toldOf(TEST)).hasSizeLessThan(2);
    }

    @Test
    void topics_are_asked_about_by_weight_and_reported_apart() {
        Candidate.launch(TEST).statusCode(200);
        var candidate = new Candidate(given().contentType(ContentType.JSON)
                .body(Map.of(
                        "practiceTest",
                        TEST,
                        "kinds",
                        List.of("single-choice", "multiple-choice", "output", "short-answer")))
                .post("/api/interviews")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));

        candidate.answersAll(true);

        var report = given().get("/api/interviews/" + candidate.id() + "/report")
                .then()
                .statusCode(200);
        List<String> topics = report.extract().path("answers.topic");
        assertThat(topics).hasSize(9);
        assertThat(topics.stream().filter("threads"::equals)).hasSize(6);
        assertThat(topics.subList(0, 3)).containsExactlyInAnyOrder("threads", "threads", "processes");
        report.body("topic", equalTo("python")).body("answers.kind", not(hasItem("multiple-choice")));
        var competencies = new HashSet<String>(report.extract().<List<String>>path("competencies.id"));
        assertThat(competencies).isNotEmpty().allMatch(id -> id.matches("(processes|threads)/.+"));
    }
}
