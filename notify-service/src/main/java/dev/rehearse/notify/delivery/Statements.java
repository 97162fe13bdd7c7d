package dev.rehearse.notify.delivery;

import dev.rehearse.edge.database.Repository;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Plain statements, for what is written so often that an object for each row would be too much. */
@Repository
final class Statements {

    private Statements() {}

    /** Work on a connection that ends in one commit, or in none of it. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Maps a row to a value. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** A failure of the database, with its cause as DatabaseUnavailable looks for it. */
    static final class Failed extends RuntimeException {
        Failed(SQLException cause) {
            super(cause);
        }
    }

    static <T> T inTransaction(DataSource database, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    /** A statement that is a transaction of its own. */
    static <T> List<T> query(DataSource database, Row<T> row, String sql, Object... parameters) {
        try (Connection connection = database.getConnection()) {
            return query(connection, row, sql, parameters);
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    static int update(DataSource database, String sql, Object... parameters) {
        return inTransaction(database, connection -> update(connection, sql, parameters));
    }

    static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    static <T> List<T> query(Connection connection, Row<T> row, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(row.of(rows));
            }
            return result;
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameter(connection, parameters[i]));
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static Object parameter(Connection connection, Object value) throws SQLException {
        return switch (value) {
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case String[] texts -> connection.createArrayOf("text", texts);
            case Integer[] numbers -> connection.createArrayOf("integer", numbers);
            case Long[] numbers -> connection.createArrayOf("bigint", numbers);
            case Boolean[] flags -> connection.createArrayOf("boolean", flags);
            default -> value;
        };
    }
}
