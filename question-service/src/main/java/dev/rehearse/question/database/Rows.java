package dev.rehearse.question.database;

import dev.rehearse.edge.database.Repository;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Runs plain SQL statements, each in the transaction of the caller or in one of its own. */
@Repository
@ApplicationScoped
public class Rows {

    private final AgroalDataSource database;

    Rows(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Reads one row, while the connection is held. It must not need another one, not even by a value that another
     * thread is about to read: when all connections are held like this, none is left for it.
     */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(Statement statement, Reader<T> reader) {
        try (var connection = database.getConnection();
                var prepared = connection.prepareStatement(statement.sql())) {
            bind(prepared, statement.values());
            var rows = new ArrayList<T>();
            try (var result = prepared.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The catalog was not read", e);
        }
    }

    public void change(Statement statement) {
        try (var connection = database.getConnection();
                var prepared = connection.prepareStatement(statement.sql())) {
            bind(prepared, statement.values());
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The catalog was not written", e);
        }
    }

    private static void bind(PreparedStatement prepared, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case String[] texts ->
                    prepared.setArray(i + 1, prepared.getConnection().createArrayOf("text", texts));
                case UUID[] ids ->
                    prepared.setArray(i + 1, prepared.getConnection().createArrayOf("uuid", ids));
                case Double[] numbers ->
                    prepared.setArray(i + 1, prepared.getConnection().createArrayOf("float8", numbers));
                case Object value -> prepared.setObject(i + 1, value);
            }
        }
    }
}
