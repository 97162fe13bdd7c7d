package dev.rehearse.interview.database;

import dev.rehearse.edge.database.Repository;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** The service's PostgreSQL for plain statements, each of which is a transaction of its own. */
@Repository
@ApplicationScoped
public class Database {

    private final AgroalDataSource source;

    Database(AgroalDataSource source) {
        this.source = source;
    }

    /** What is done on one connection. */
    public interface Work<T> {
        T on(Statements statements) throws SQLException;
    }

    /** Does the work on a connection that it holds no longer; throws {@link Statements.Failed}. */
    public <T> T on(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(new Statements(connection));
        } catch (SQLException e) {
            throw new Statements.Failed(e);
        }
    }
}
