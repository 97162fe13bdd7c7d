package dev.rehearse.interview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.Database;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.LogRecorder;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The address of an interview is its secret, and what a candidate wrote is private. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogTest extends WithOtherServices {

    @Inject
    Database database;

    private final LogRecorder log = new LogRecorder();

    @BeforeEach
    void listen() {
        log.open();
    }

    @AfterEach
    void stop_listening() {
        log.close();
    }

    @Test
    void no_secret_and_no_answer_is_ever_logged() {
        Logger.getLogger("test").info("the log is recorded");
        var candidate = Candidate.starts();
        var page = "/interviews/" + candidate.id();
        given().get(page);
        given().get(page + "/nope");
        given().get(page + "?x=%zz");
        given().contentType("text/plain").body("private words").post(page + "/answers");
        given().contentType("application/x-www-form-urlencoded")
                .body("answer=private words%")
                .post(page + "/answers");
        given().contentType(ContentType.JSON)
                .body("{\"answer\": [\"private words\"")
                .post("/api" + page + "/answers");
        given().contentType(ContentType.JSON).body("x".repeat(300_000)).post("/api" + page + "/answers");
        candidate.sends(1, "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0fff", List.of("private words"));
        failInTheDatabase(candidate);

        assertThat(log.lines()).contains("the log is recorded");
        assertThat(log.lines()).noneMatch(line -> line.contains(candidate.id()) || line.contains("private words"));
    }

    private void failInTheDatabase(Candidate candidate) {
        var question = candidate.question();
        database.run("ALTER TABLE interview.turn RENAME TO turn_elsewhere");
        try {
            candidate.looks().statusCode(500);
        } finally {
            database.run("ALTER TABLE interview.turn_elsewhere RENAME TO turn");
        }
        database.run("ALTER TABLE interview.turn ADD CONSTRAINT refuse_all CHECK (number > 1000) NOT VALID");
        try {
            candidate
                    .sends(
                            1,
                            question.getString("id"),
                            "output".equals(question.getString("kind")) ? List.of("private words") : List.of())
                    .statusCode(500);
        } finally {
            database.run("ALTER TABLE interview.turn DROP CONSTRAINT refuse_all");
        }
    }
}
