package dev.rehearse.launcher.postgres;

import dev.rehearse.launcher.layout.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A role for each service and, in each database, a schema that only this role can access. */
public final class Schemas {

    /** The database with the product's data. */
    public static final String DATABASE = "rehearse";

    private final Connections connections;
    private final Map<Service, String> passwords;

    Schemas(Connections connections, Map<Service, String> passwords) {
        this.connections = connections;
        this.passwords = passwords;
    }

    /** Opens a connection as administrator. */
    @FunctionalInterface
    interface Connections {
        Connection to(String database) throws SQLException;
    }

    /** Creates the database with its schemas where they are missing. */
    public void create(String database) {
        execute(Database.ADMINISTRATOR, statement -> {
            for (var service : Service.values()) {
                createRole(statement, service);
            }
            if (isMissing(statement, "SELECT FROM pg_database WHERE datname = '" + database + "'")) {
                statement.execute("CREATE DATABASE " + database);
            }
            statement.execute("REVOKE ALL ON DATABASE postgres, template1, " + database + " FROM PUBLIC");
        });
        execute(database, statement -> {
            statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
            for (var service : Service.values()) {
                createSchema(statement, database, service.schema());
            }
        });
    }

    /** Drops a database, even while clients are connected. */
    public void drop(String database) {
        execute(
                Database.ADMINISTRATOR,
                statement -> statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)"));
    }

    public String password(Service service) {
        return passwords.getOrDefault(service, "");
    }

    private void createRole(Statement statement, Service service) throws SQLException {
        var role = service.schema();
        if (isMissing(statement, "SELECT FROM pg_roles WHERE rolname = '" + role + "'")) {
            statement.execute("CREATE ROLE " + role + " LOGIN");
        }
        statement.execute("ALTER ROLE " + role + " PASSWORD '" + password(service) + "'");
        statement.execute("ALTER ROLE " + role + " SET search_path = " + role);
    }

    private static void createSchema(Statement statement, String database, String role) throws SQLException {
        statement.execute("GRANT CONNECT, TEMPORARY ON DATABASE " + database + " TO " + role);
        statement.execute("CREATE SCHEMA IF NOT EXISTS " + role + " AUTHORIZATION " + role);
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private void execute(String database, Work work) {
        try (var connection = connections.to(database);
                var statement = connection.createStatement()) {
            work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Database " + database + " of "
                            + Arrays.stream(Service.values())
                                    .map(Service::schema)
                                    .collect(Collectors.joining(", ")),
                    e);
        }
    }

    @FunctionalInterface
    private interface Work {
        void with(Statement statement) throws SQLException;
    }
}
