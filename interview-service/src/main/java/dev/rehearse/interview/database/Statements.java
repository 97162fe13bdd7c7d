package dev.rehearse.interview.database;

import dev.rehearse.edge.database.Repository;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plain statements on one connection, for interviews: they are read and written too often for an object graph. */
@Repository
public record Statements(Connection connection) {

    /** Reads a row. */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Reads the rows of several queries. */
    public interface Rows<T> {
        T of(Statement statement) throws SQLException;
    }

    /** A database failure, with its cause where DatabaseUnavailable looks for it. */
    public static final class Failed extends RuntimeException {
        Failed(SQLException cause) {
            super(cause);
        }

        /** Whether it has this SQLSTATE. */
        public boolean has(String state) {
            return getCause() instanceof SQLException sql && state.equals(sql.getSQLState());
        }
    }

    public <T> List<T> query(Row<T> row, String sql, List<? extends @Nullable Object> parameters) throws SQLException {
        try (var statement = prepared(sql, parameters);
                var rows = statement.executeQuery()) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(row.of(rows));
            }
            return result;
        }
    }

    /**
     * Sends several queries with these parameters in one round trip, and reads their rows one query after the other.
     */
    public <T> T queries(Rows<T> rows, String sql, List<? extends @Nullable Object> parameters) throws SQLException {
        try (var statement = prepared(sql, parameters)) {
            statement.execute();
            return rows.of(statement);
        }
    }

    /** Reads the rows of the current query, and moves on to the next one. */
    public static <T> List<T> rows(Row<T> row, Statement statement) throws SQLException {
        List<T> result = new ArrayList<>();
        try (var rows = statement.getResultSet()) {
            while (rows.next()) {
                result.add(row.of(rows));
            }
        }
        statement.getMoreResults();
        return result;
    }

    public int update(String sql, List<? extends @Nullable Object> parameters) throws SQLException {
        try (var statement = prepared(sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    /** A point in time. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
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
            case byte[][] hashes -> connection.createArrayOf("bytea", hashes);
            default -> value;
        };
    }
}
