package dev.rehearse.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.notify.fixture.RunningService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A migration may take as long as it takes, unlike a statement of a request. */
@QuarkusTest
class LongMigrationTest extends RunningService {

    private static final int FIVE_SECONDS = 5_000;

    @Inject
    Flyway flyway;

    @Inject
    DataSource pool;

    /** The network timeout of a connection in ms; 0 is unlimited. */
    @Test
    void a_statement_of_a_migration_outlasts_the_limit_of_a_request() throws SQLException {
        assertThat(answerLimit(pool)).isEqualTo(FIVE_SECONDS);
        assertThat(answerLimit(flyway.getConfiguration().getDataSource())).isZero();
    }

    private static int answerLimit(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.getNetworkTimeout();
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
