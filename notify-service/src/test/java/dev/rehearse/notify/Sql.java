package dev.rehearse.notify;

import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;

/** Looks into the database, and puts it into states that take days or a crash to come about. */
@Singleton
public class Sql {

    /**
     * Waits for open transactions as TRUNCATE does, and takes a tenth of its time, which goes into new files for tables
     * that are mostly empty.
     */
    private static final String DELETE_ALL = """
            DO $$
            DECLARE tables text[] := ARRAY(
                SELECT 'notify.' || tablename FROM pg_tables WHERE schemaname = 'notify'
                AND tablename NOT IN ('flyway_schema_history', 'pace', 'worker', 'hand', 'consent_wording'));
            BEGIN
                PERFORM set_config('session_replication_role', 'replica', true);
                EXECUTE 'LOCK TABLE ' || array_to_string(tables, ', ') || ' IN ACCESS EXCLUSIVE MODE';
                FOR i IN 1 .. cardinality(tables) LOOP
                    EXECUTE 'DELETE FROM ' || tables[i];
                END LOOP;
            END $$""";

    private final AgroalDataSource database;

    Sql(AgroalDataSource database) {
        this.database = database;
    }

    public void run(String statement) {
        try (var connection = database.getConnection();
                var running = connection.createStatement()) {
            running.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Leaves nothing of the tests before. The service's own rounds may be at work on them in another order, so it is
     * tried again when PostgreSQL finds that the two wait for each other.
     */
    public void startOver() {
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsMatching(e -> String.valueOf(e.getMessage()).contains("deadlock"))
                .untilAsserted(() -> run(DELETE_ALL));
    }

    /** Does something while the transaction of the statement is open. */
    public void runWhile(String statement, Runnable meanwhile) {
        try (var connection = database.getConnection();
                var running = connection.createStatement()) {
            connection.setAutoCommit(false);
            running.execute(statement);
            meanwhile.run();
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row, as text. */
    public String value(String query) {
        try (var connection = database.getConnection();
                var running = connection.createStatement();
                var rows = running.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "no row";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
