package dev.rehearse.interview.database;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.edge.problem.DatabaseUnavailable;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.sql.Connection;
import java.sql.SQLException;

/** Runs plain SQL statements on the service's PostgreSQL, each in a transaction of its own. */
@Repository
@ApplicationScoped
public class Database {

    private final AgroalDataSource source;

    Database(AgroalDataSource source) {
        this.source = source;
    }

    /** Work to do on one connection. */
    public interface Work<T> {
        T on(Statements statements) throws SQLException;
    }

    /**
     * Does the work on a connection, which is released afterwards; throws {@link Statements.Failed}. After a deadlock
     * or a serialization failure, which roll back the statement, it retries once.
     */
    public <T> T on(Work<T> work) {
        try {
            return once(work);
        } catch (Statements.Failed failed) {
            boolean isUndone = QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION;
            if (isUndone && DatabaseUnavailable.causedByConflict(failed)) {
                return once(work);
            }
            throw failed;
        }
    }

    private <T> T once(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(new Statements(connection));
        } catch (SQLException e) {
            throw new Statements.Failed(e);
        }
    }
}
