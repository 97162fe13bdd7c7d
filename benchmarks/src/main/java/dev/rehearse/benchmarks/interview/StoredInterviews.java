package dev.rehearse.benchmarks.interview;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The rows that interviews left in the database. */
final class StoredInterviews {

    private static final String SIZE = """
            SELECT count(*), avg(size), max(size) FROM (
                SELECT pg_column_size(i.*)
                       + (SELECT sum(pg_column_size(t.*)) FROM interview.turn t WHERE t.interview = i.id)
                       + coalesce((SELECT sum(pg_column_size(g.*)) FROM interview.grade g WHERE g.interview = i.id), 0)
                       AS size
                FROM interview.interview i) interviews
            """;

    private final Map<String, String> database;

    /** @param database its address, user and password, as a service has them */
    StoredInterviews(Map<String, String> database) {
        this.database = database;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void print() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SIZE)) {
            row.next();
            System.out.printf(
                    "Rows of an interview: %,.0f bytes on average, %,d at most, of %,d interviews (goal 10,240)%n",
                    row.getDouble(2), row.getLong(3), row.getLong(1));
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(
                database.get("REHEARSE_DB_URL"),
                database.get("REHEARSE_DB_USER"),
                database.get("REHEARSE_DB_PASSWORD"));
    }
}
