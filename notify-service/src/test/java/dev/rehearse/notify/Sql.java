package dev.rehearse.notify;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** Looks into the database, and puts it into states that take days or a crash to come about. */
@Singleton
public class Sql {

    private final AgroalDataSource database;

    Sql(AgroalDataSource database) {
        this.database = database;
    }

    /** Leaves nothing of the tests before. */
    public void startOver() {
        run("TRUNCATE notify.delivery, notify.campaign, notify.subscription, notify.subscriber, notify.scope,"
                + " notify.consent_event, notify.rate_limit, notify.suppression, notify.erasure, notify.purge");
    }

    public void run(String statement) {
        try (var connection = database.getConnection();
                var running = connection.createStatement()) {
            running.execute(statement);
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
