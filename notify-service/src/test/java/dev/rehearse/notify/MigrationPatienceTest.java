package dev.rehearse.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A migration may take as long as it takes, unlike a statement of a request. */
@QuarkusTest
@TestProfile(MigrationPatienceTest.OneSecond.class)
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MigrationPatienceTest {

    public static final class OneSecond implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "1");
        }
    }

    @Inject
    Flyway flyway;

    @Inject
    DataSource pool;

    @Test
    void a_statement_of_a_migration_outlasts_the_limit_of_a_request() throws SQLException {
        assertThatThrownBy(() -> runLong(pool)).hasRootCauseInstanceOf(SocketTimeoutException.class);

        runLong(flyway.getConfiguration().getDataSource());
    }

    /** Takes two seconds. */
    private static void runLong(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_sleep(2)");
        }
    }

    @Test
    void a_migration_may_pause_between_its_statements() throws SQLException {
        assertThat(idleLimit(pool)).isEqualTo("8s");
        assertThat(idleLimit(flyway.getConfiguration().getDataSource())).isEqualTo("0");
    }

    /** A second apart; Flyway's own limit is 50. */
    @Test
    void a_replica_waits_for_one_that_migrates_however_often_it_has_to_try() {
        assertThat(flyway.getConfiguration().getLockRetryCount()).isEqualTo(-1);
    }

    private static String idleLimit(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW idle_in_transaction_session_timeout")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
