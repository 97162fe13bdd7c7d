package dev.rehearse.interview.conduct;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.Database;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time limit of an interview, by the clock of the database and not of a replica. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class InterviewClockTest extends WithOtherServices {

    @Inject
    Database database;

    @Test
    void time_runs_out_on_the_databases_clock() {
        var candidate = Candidate.starts();
        candidate.answers(true);
        var question = candidate.question();
        database.pass(Duration.ofMinutes(10), candidate);

        candidate
                .sends(2, question.getString("id"), List.of())
                .statusCode(409)
                .body("title", equalTo("Interview ended"));
        String deadline =
                candidate.looks().body("secondsLeft", equalTo(0)).extract().path("deadline");
        candidate
                .report()
                .statusCode(200)
                .body("endReason", equalTo("time-limit"))
                .body("endedAt", equalTo(deadline))
                .body("answers", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-3H", "PT2H"})
    void the_clock_of_a_replica_decides_nothing(Duration error) {
        var candidate = Candidate.starts();
        clock.advance(error);

        candidate.looks().statusCode(200).body("secondsLeft", greaterThan(500)).body("question", notNullValue());
        candidate.answers(true).statusCode(200);
        clock.reset();
        candidate.answers(true).statusCode(200).body("answered", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-0.9S", "PT-3H"})
    void a_clock_before_the_start_of_an_interview_counts_as_no_time(Duration passed) {
        var candidate = Candidate.starts();
        database.pass(passed, candidate);

        candidate.looks().statusCode(200).body("secondsLeft", allOf(greaterThan(500), lessThanOrEqualTo(600)));
        candidate.answers(true).statusCode(200);
        candidate.finishes().statusCode(200);
        candidate.report().statusCode(200).body("answers", hasSize(1));
    }

    @Test
    void a_clock_that_is_fast_for_a_while_has_ended_nothing() {
        var candidate = Candidate.starts();
        database.pass(Duration.ofHours(2), candidate);
        candidate.looks().statusCode(200).body("endReason", equalTo("time-limit"));
        candidate.finishes().statusCode(200);

        database.pass(Duration.ofHours(-2), candidate);

        candidate.answers(true).statusCode(200).body("answered", equalTo(1));
    }
}
