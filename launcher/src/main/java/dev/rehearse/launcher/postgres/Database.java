package dev.rehearse.launcher.postgres;

import dev.rehearse.launcher.layout.DataFolder;
import dev.rehearse.launcher.layout.Ports;
import dev.rehearse.launcher.layout.Refusal;
import dev.rehearse.launcher.layout.Service;
import dev.rehearse.launcher.process.ProcessLog;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** The running PostgreSQL of an installation. */
public final class Database implements AutoCloseable {

    static final String ADMINISTRATOR = "postgres";

    /** Longer than usual: after a crash it reads its log first. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final Postmaster postmaster;
    private final Schemas schemas;

    private Database(EmbeddedPostgres server, Postmaster postmaster, Map<Service, String> passwords) {
        this.server = server;
        this.postmaster = postmaster;
        this.schemas = new Schemas(this::connect, passwords);
    }

    /** Stops a server that an earlier launcher had to leave behind; true when there was one. */
    public static boolean stopLeftover(DataFolder folder) {
        var leftover = Postmaster.of(folder.postgres());
        leftover.ifPresent(postmaster -> {
            try {
                postmaster.stop();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return leftover.isPresent();
    }

    /** Starts PostgreSQL and makes sure that every service has its role and its schema. */
    public static Database start(DataFolder folder, int port, DatabasePasswords passwords) {
        var cluster = new Cluster(folder);
        var log = new ProcessLog(folder.log("postgres"));
        try {
            log.rotate();
            cluster.removeUnfinished();
            var server = server(folder, port, passwords).start();
            var postmaster = Postmaster.of(folder.postgres()).orElseThrow();
            var database = new Database(server, postmaster, passwords.ofServices());
            database.schemas.create(Schemas.DATABASE);
            cluster.finished();
            return database;
        } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
            stopLeftover(folder);
            var lines = String.join("\n  ", log.tail());
            throw new Refusal(
                    "PostgreSQL did not start. The last lines of %s:%n%n  %s%n".formatted(log.path(), lines), e);
        }
    }

    private static EmbeddedPostgres.Builder server(DataFolder folder, int port, DatabasePasswords passwords) {
        var log = Redirect.appendTo(folder.log("postgres").toFile());
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setDataDirectory(folder.postgres())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setPort(port)
                // The library's defaults are for tests, where losing the last second is fine.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("listen_addresses", Ports.LOOPBACK)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_timezone", "UTC")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("pwfile", passwords.file().toString())
                .setDataDirectoryCustomizer(Authentication::requirePasswords)
                .setConnectConfig("password", passwords.ofAdministrator());
    }

    public Schemas schemas() {
        return schemas;
    }

    public long pid() {
        return postmaster.process().pid();
    }

    /** Runs the action when the server ends, for whatever reason. */
    public void onEnd(Runnable action) {
        Thread.ofVirtual().name("watch-postgres").start(() -> {
            postmaster.process().onExit().join();
            action.run();
        });
    }

    Connection connect(String database) throws SQLException {
        return server.getDatabase(ADMINISTRATOR, database).getConnection();
    }

    @Override
    public void close() {
        try {
            server.close();
            postmaster.awaitEnd();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
