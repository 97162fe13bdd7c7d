package dev.rehearse.question.parameters;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a calibration found of a question whose next version is about to be published. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalibrationDuringPublicationTest extends WithCalibratedQuestions {

    @Test
    void it_is_refused_for_the_version_that_is_no_longer_served() throws SQLException {
        try (var publication = database.getConnection();
                var statement = publication.createStatement();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            publication.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(7243112)");
            statement.execute("UPDATE question.question SET version = 2 WHERE id = '" + choice + "'");

            var sent = CompletableFuture.supplyAsync(() -> puts(choiceRow()), threads);
            await().pollInterval(Duration.ofMillis(10))
                    .atMost(60, SECONDS)
                    .until(() -> sent.isDone() || isAnyWaiting());
            publication.commit();
            publication.setAutoCommit(true);

            sent.join().statusCode(400).body("errors[0].field", equalTo("line 2 item"));
        }
        assertThat(kept()).isEmpty();
    }

    private boolean isAnyWaiting() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT 1 FROM pg_locks WHERE NOT granted")) {
            return rows.next();
        }
    }
}
