package dev.rehearse.interview;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.testing.FromResource;
import dev.rehearse.testing.MutableClock;
import dev.rehearse.testing.Postgres;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Database failures during a request. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseFailuresTest {

    private static final String TEST = "asyncio";
    private static final int ALL_CONNECTIONS = 16;

    @FromResource
    OtherServices others;

    @Inject
    MutableClock clock;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void reset() throws SQLException {
        clock.reset();
        others.reset();
        Candidate.launch(TEST).statusCode(200);
        run("CREATE SEQUENCE IF NOT EXISTS interview.inserts");
        run("ALTER SEQUENCE interview.inserts RESTART");
    }

    @AfterEach
    void clean() throws SQLException {
        run("DROP TRIGGER IF EXISTS fails ON interview.interview");
    }

    @Test
    void a_deadlock_is_tried_once_more() throws SQLException {
        failOnInsert("IF nextval('interview.inserts') = 1 THEN RAISE 'deadlock' USING ERRCODE = '40P01'; END IF;");

        Candidate.start(TEST).statusCode(201);
    }

    @Test
    void a_second_one_is_a_503() throws SQLException {
        failOnInsert("RAISE 'deadlock' USING ERRCODE = '40P01';");

        assertUnavailable(Candidate.start(TEST));
    }

    @Test
    void a_connection_lost_at_commit_is_a_503() throws SQLException {
        run("""
                CREATE OR REPLACE FUNCTION interview.fail() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$""");
        run("CREATE CONSTRAINT TRIGGER fails AFTER INSERT ON interview.interview DEFERRABLE INITIALLY DEFERRED"
                + " FOR EACH ROW EXECUTE FUNCTION interview.fail()");

        assertUnavailable(Candidate.start(TEST));
    }

    @Test
    void a_pool_with_no_free_connection_is_a_503() throws SQLException {
        var candidate = Candidate.starts();
        var held = new ArrayList<Connection>();
        try {
            for (int i = 0; i < ALL_CONNECTIONS; i++) {
                held.add(database.getConnection());
            }
            assertUnavailable(candidate.looks());
            assertUnavailable(
                    given().accept("text/html")
                            .get("/interviews/" + candidate.id())
                            .then(),
                    "text/html");
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
        candidate.looks().statusCode(200);
    }

    private static void assertUnavailable(ValidatableResponse answer) {
        assertUnavailable(answer, "application/problem+json");
        answer.body("title", equalTo("Temporarily unavailable"));
    }

    private static void assertUnavailable(ValidatableResponse answer, String type) {
        answer.statusCode(503).header("Retry-After", equalTo("2")).contentType(type);
    }

    private void failOnInsert(String statement) throws SQLException {
        run("CREATE OR REPLACE FUNCTION interview.fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN " + statement
                + " RETURN NEW; END $$");
        run("CREATE TRIGGER fails BEFORE INSERT ON interview.interview FOR EACH ROW EXECUTE FUNCTION interview.fail()");
    }

    private void run(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var running = connection.createStatement()) {
            running.execute(statement);
        }
    }
}
