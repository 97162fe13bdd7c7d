package dev.rehearse.interview;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;

/** Looks into the database, and lets time pass in it: by its clock, what it stores is moved into the past. */
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

    /** Lets time pass for one interview. A negative time is a clock that is set back. */
    void pass(Duration time, Candidate candidate) {
        run(
                "UPDATE interview.interview SET started_at = started_at - interval '%d ms', ended_at = ended_at - interval '%d ms' WHERE %s"
                        .formatted(time.toMillis(), time.toMillis(), isOf(candidate)));
    }

    /** As {@link #pass}, for all that was said and typed in the interview, too. */
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
