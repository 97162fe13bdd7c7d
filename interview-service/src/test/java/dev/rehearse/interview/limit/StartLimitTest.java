package dev.rehearse.interview.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.Database;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The limit of interview starts per client: exact, whatever forwarding headers the client sends. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StartLimitTest extends WithOtherServices {

    @Inject
    Database database;

    private static final int MOST = 10_000;

    @BeforeEach
    void launch() {
        Candidate.launch("asyncio").statusCode(200);
        database.run("DELETE FROM interview.start_limit");
    }

    /** Leaves the client this many starts in a window that has just begun. */
    private void leave(int starts, String client) {
        database.run("INSERT INTO interview.start_limit VALUES ('%s', now(), %d)".formatted(client, MOST - starts));
    }

    private String interviews() {
        return database.value("SELECT count(*) FROM interview.interview");
    }

    @Test
    void of_many_starts_at_once_exactly_as_many_as_allowed_get_through() throws InterruptedException {
        leave(7, "192.0.2.1");
        Callable<Integer> start =
                () -> Candidate.startFrom("192.0.2.1").extract().statusCode();

        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            threads.invokeAll(Collections.nCopies(30, start)).forEach(future -> statuses.add(future.resultNow()));
        }

        assertThat(statuses).containsOnly(201, 429);
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(7);
    }

    @Test
    void a_refused_start_says_when_to_come_back_and_leaves_nothing() {
        leave(0, "192.0.2.1");
        var before = interviews();

        var wait = Candidate.startFrom("192.0.2.1")
                .statusCode(429)
                .contentType("application/problem+json")
                .body("title", equalTo("Too many requests"))
                .extract()
                .header("Retry-After");

        assertThat(Integer.parseInt(wait)).isBetween(3000, 3600);
        assertThat(interviews()).isEqualTo(before);
        Candidate.startFrom("192.0.2.2").statusCode(201);
    }

    @Test
    void browsers_get_a_page() {
        leave(0, "192.0.2.1");

        given().header("X-Forwarded-For", "192.0.2.1")
                .accept("text/html")
                .formParam("practiceTest", "asyncio")
                .post("/interviews")
                .then()
                .statusCode(429)
                .contentType("text/html")
                .body(containsString("Too many requests"), containsString("Interviews in progress are not affected"));
    }

    @Test
    void when_the_window_is_over_it_begins_anew() {
        leave(0, "192.0.2.1");
        database.run("UPDATE interview.start_limit SET began_at = began_at - interval '1 hour'");

        Candidate.startFrom("192.0.2.1").statusCode(201);

        assertThat(database.value("SELECT taken FROM interview.start_limit")).isEqualTo("1");
    }

    @Test
    void a_clock_that_is_set_back_keeps_no_client_out() {
        leave(0, "192.0.2.1");
        database.run("UPDATE interview.start_limit SET began_at = began_at + interval '3 hours'");

        Candidate.startFrom("192.0.2.1").statusCode(201);
    }

    @Test
    void a_home_with_ipv6_is_one_client() {
        leave(1, "2001:db8:1:2:0:0:0:0/64");

        Candidate.startFrom("2001:db8:1:2::1").statusCode(201);
        Candidate.startFrom("2001:db8:1:2:ffff::9").statusCode(429);
        Candidate.startFrom("2001:db8:1:3::1").statusCode(201);
    }

    @Test
    void a_start_that_fails_does_not_count() {
        given().header("X-Forwarded-For", "192.0.2.9")
                .formParam("practiceTest", "nope")
                .post("/interviews")
                .then()
                .statusCode(404);

        assertThat(database.value("SELECT count(*) FROM interview.start_limit WHERE client = '192.0.2.9'"))
                .isEqualTo("0");
    }
}
