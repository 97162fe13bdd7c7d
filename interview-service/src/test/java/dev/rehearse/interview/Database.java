package dev.rehearse.interview;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads the database directly, and advances its time by moving stored times into the past. */
@Singleton
public class Database {

    private final AgroalDataSource database;

    Database(AgroalDataSource database) {
        this.database = database;
    }

    void run(String statement) {
        try (var connection = database.getConnection();
                var running = connection.createStatement()) {
            running.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row, as text. */
    String value(String query) {
        try (var connection = database.getConnection();
                var running = connection.createStatement();
                var rows = running.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "no row";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tables of all schemas in which a row contains this text, or its bytes. */
    List<String> tablesWith(String text) {
        return values(
                        "SELECT table_schema || '.' || table_name FROM information_schema.tables"
                                + " WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')")
                .stream()
                .filter(table -> !values("SELECT 1 FROM " + table + " t WHERE strpos(CAST(t AS text), '" + text
                                + "') > 0 OR strpos(CAST(t AS text), encode(convert_to('" + text
                                + "', 'UTF8'), 'hex')) > 0 LIMIT 1")
                        .isEmpty())
                .toList();
    }

    private List<String> values(String query) {
        try (var connection = database.getConnection();
                var running = connection.createStatement();
                var rows = running.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets time pass for one interview. A negative time is a clock that is set back. */
    void pass(Duration time, Candidate candidate) {
        run(
                "UPDATE interview.interview SET started_at = started_at - interval '%d ms', ended_at = ended_at - interval '%d ms' WHERE %s"
                        .formatted(time.toMillis(), time.toMillis(), isOf(candidate)));
    }

    /** As {@link #pass}, for all turns and drafts of the interview, too. */
    void passSince(Duration time, Candidate candidate) {
        var past = "%s - interval '" + time.toMillis()
                + " ms' WHERE interview = (SELECT id FROM interview.interview WHERE " + isOf(candidate) + ")";
        run("ALTER TABLE interview.turn DISABLE TRIGGER turn_is_append_only");
        run("UPDATE interview.turn SET said_at = " + past.formatted("said_at"));
        run("ALTER TABLE interview.turn ENABLE TRIGGER turn_is_append_only");
        run("UPDATE interview.draft SET saved_at = " + past.formatted("saved_at"));
        pass(time, candidate);
    }

    /** The condition that a row of interviews is the candidate's. */
    static String isOf(Candidate candidate) {
        return "secret_hash = sha256('%s')".formatted(candidate.id());
    }
}
