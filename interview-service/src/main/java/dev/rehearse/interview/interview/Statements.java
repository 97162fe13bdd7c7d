package dev.rehearse.interview.interview;

import dev.rehearse.edge.database.Repository;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plain statements on one connection: an interview is read and written so often that an object graph would be too much. */
@Repository
record Statements(Connection connection) {

    /** What is read from a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** What is read from the rows of several queries. */
    interface Rows<T> {
        T of(Statement statement) throws SQLException;
    }

    /** A failure of the database, with its cause as DatabaseUnavailable looks for it. */
    static final class Failed extends RuntimeException {
        Failed(SQLException cause) {
            super(cause);
        }
    }

    <T> List<T> query(Row<T> row, String sql, List<? extends @Nullable Object> parameters) throws SQLException {
        try (var statement = prepared(sql, parameters);
                var rows = statement.executeQuery()) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(row.of(rows));
            }
            return result;
        }
    }

    /** Sends several queries with these parameters in one round trip, and has their rows read one after the other. */
    <T> T queries(Rows<T> rows, String sql, List<? extends @Nullable Object> parameters) throws SQLException {
        try (var statement = prepared(sql, parameters)) {
            statement.execute();
            return rows.of(statement);
        }
    }

    /** Reads the rows of the query at hand, and goes on to the next one. */
    static <T> List<T> rows(Row<T> row, Statement statement) throws SQLException {
        List<T> result = new ArrayList<>();
        try (var rows = statement.getResultSet()) {
            while (rows.next()) {
                result.add(row.of(rows));
            }
        }
        statement.getMoreResults();
        return result;
    }

    int update(String sql, List<? extends @Nullable Object> parameters) throws SQLException {
        try (var statement = prepared(sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql, List<? extends @Nullable Object> parameters) throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameter(parameters.get(i)));
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private @Nullable Object parameter(@Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case String[] texts -> connection.createArrayOf("text", texts);
            default -> value;
        };
    }
}
