package dev.rehearse.e2e.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL that comes and goes on the same port and keeps its data, with a role and a schema for each service. */
public final class PostgresServer implements AutoCloseable {

    private static final String DATABASE = "rehearse";
    private static final String RULES = """
            host all postgres 127.0.0.1/32 trust
            host all all      127.0.0.1/32 scram-sha-256
            """;

    private final Path data;
    private final int port;
    private Optional<EmbeddedPostgres> running = Optional.empty();

    /** Makes the server's files, and leaves it stopped. */
    public PostgresServer(Path data, int port) throws IOException, SQLException {
        this.data = data;
        this.port = port;
        start();
        execute("postgres", "CREATE DATABASE " + DATABASE);
        for (var role : List.of("question", "interview", "notify")) {
            execute(
                    DATABASE,
                    "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role, ServiceSettings.PASSWORD),
                    "ALTER ROLE %1$s SET search_path = %1$s".formatted(role),
                    "CREATE SCHEMA %1$s AUTHORIZATION %1$s".formatted(role));
        }
        close();
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    public void start() throws IOException {
        running = Optional.of(EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                // As in production; the library's own default loses what was committed just before a crash.
                .setServerConfig("synchronous_commit", "on")
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setDataDirectoryCustomizer(PostgresServer::requirePasswords)
                .start());
    }

    /** Starts it again, to go by a clock that is not the machine's. */
    public void restart(FakeClock clock) throws IOException, SQLException, InterruptedException {
        var programs = pairs("SELECT name, setting FROM pg_config").get("BINDIR");
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            // As the library that starts it does, because PostgreSQL refuses to run as root.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(programs + "/pg_ctl", "-D", data.toString(), "-w", "-m", "fast"));
        new Command(data, clock.environment(), command)
                .run("-l", data.resolve("restart.log").toString(), "restart");
    }

    /** The time by the server's clock. */
    public Instant now() throws SQLException {
        return Instant.ofEpochSecond(Long.parseLong(pairs("SELECT 'now', extract(epoch FROM clock_timestamp())::bigint")
                .get("now")));
    }

    private static void requirePasswords(File directory) {
        try {
            Files.writeString(directory.toPath().resolve("pg_hba.conf"), RULES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes what a service has stored. */
    public void execute(String command) throws SQLException {
        execute(DATABASE, command);
    }

    /** All that the role writes from now on is refused, as after a failover to a standby. */
    public void turnReadOnly(String role) throws SQLException {
        execute("ALTER ROLE " + role + " SET default_transaction_read_only = on");
        disconnect(role);
    }

    public void turnWritable(String role) throws SQLException {
        execute("ALTER ROLE " + role + " RESET default_transaction_read_only");
        disconnect(role);
    }

    private void disconnect(String role) throws SQLException {
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '" + role + "'");
    }

    /** The rows of a query as a map from the first column to the second. */
    public Map<String, String> pairs(String query) throws SQLException {
        var pairs = new HashMap<String, String>();
        try (var connection = connection(DATABASE);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }

    private Connection connection(String database) throws SQLException {
        return running.orElseThrow().getDatabase("postgres", database).getConnection();
    }

    private void execute(String database, String... commands) throws SQLException {
        try (var connection = connection(database);
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }

    /** Ends it as a crash would, from one instruction to the next; it can be started again. */
    public void kill() throws IOException, InterruptedException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        var family = Stream.concat(
                        ProcessHandle.of(pid).stream(),
                        ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children))
                .toList();
        Command.signal("KILL", pid);
        family.forEach(process -> process.onExit().join());
        close();
    }

    /** Stops it; connections are cut. */
    @Override
    public void close() throws IOException {
        if (running.isPresent()) {
            running.get().close();
        }
        running = Optional.empty();
    }
}
