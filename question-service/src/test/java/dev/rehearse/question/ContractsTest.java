package dev.rehearse.question;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;

import dev.rehearse.testing.Contract;
import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Checks the recorded responses of this service that the tests of other services use. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractsTest {

    @Inject
    DataSource database;

    /** Other tests publish the same questions again and again. */
    @BeforeEach
    void firstVersions() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE question.question SET version = 1");
        }
    }

    @Test
    void interview_service_is_given_the_recorded_item_pool() throws IOException {
        Contract.assertKept(
                "item-pool.json",
                given().header("Authorization", Tokens.bearer("service"))
                        .get("/api/item-pool?topic=asyncio")
                        .asString());
    }

    @Test
    void notify_service_is_given_the_recorded_topics() throws IOException {
        Contract.assertKept("topics.json", when().get("/api/topics").asString());
    }
}
