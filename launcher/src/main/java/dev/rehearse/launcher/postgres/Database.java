package dev.rehearse.launcher.postgres;

import dev.rehearse.installation.DataFolder;
import dev.rehearse.installation.Reason;
import dev.rehearse.installation.Refusal;
import dev.rehearse.launcher.layout.DiskSpace;
import dev.rehearse.launcher.layout.Service;
import dev.rehearse.launcher.process.ProcessLog;
import dev.rehearse.launcher.process.Restarts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** The running PostgreSQL of an installation. */
public final class Database implements AutoCloseable, Restarts.Part {

    static final String ADMINISTRATOR = "postgres";

    /** Longer than usual, because recovery after a crash replays the write-ahead log. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataFolder folder;
    private final EmbeddedPostgres server;
    private final PgCtl control;
    private final Schemas schemas;

    private volatile Postmaster postmaster;
    private boolean closed;

    private Database(
            DataFolder folder, EmbeddedPostgres server, Postmaster postmaster, Map<Service, String> passwords) {
        this.folder = folder;
        this.server = server;
        this.postmaster = postmaster;
        this.control = new PgCtl(postmaster.siblingProgram("pg_ctl"), folder, server.getPort());
        this.schemas = new Schemas(this::connect, passwords);
    }

    /** Stops a server that a killed launcher left behind; true if there was one. */
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

    /** Starts PostgreSQL and creates missing roles and schemas of services. */
    public static Database start(DataFolder folder, int port, DatabasePasswords passwords) {
        var cluster = new Cluster(folder);
        var log = new ProcessLog(folder.log("postgres"));
        try {
            log.rotate();
            cluster.removeUnfinished();
            var server = server(folder, port, passwords).start();
            var postmaster = Postmaster.of(folder.postgres()).orElseThrow();
            var database = new Database(folder, server, postmaster, passwords.ofServices());
            database.schemas.create(Schemas.DATABASE);
            cluster.finished();
            return database;
        } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
            stopLeftover(folder);
            throw refusal(folder, log, e);
        }
    }

    private static Refusal refusal(DataFolder folder, ProcessLog log, Throwable cause) {
        new DiskSpace(folder).requireSome();
        var lines = log.tail();
        if (lines.isEmpty()) {
            return new Refusal("PostgreSQL did not start: " + Reason.of(cause), cause);
        }
        var text = String.join("\n  ", lines);
        return new Refusal(
                "PostgreSQL did not start. The last lines of %s:%n%n  %s%n".formatted(log.path(), text), cause);
    }

    private static EmbeddedPostgres.Builder server(DataFolder folder, int port, DatabasePasswords passwords) {
        var log = Redirect.appendTo(folder.log("postgres").toFile());
        var builder = EmbeddedPostgres.builder();
        ServerSettings.ALL.forEach(builder::setServerConfig);
        return builder.setOverrideWorkingDirectory(folder.binaries().toFile())
                .setDataDirectory(folder.postgres())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setPort(port)
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

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Path log() {
        return folder.log("postgres");
    }

    @Override
    public String awaitEnd() {
        postmaster.process().onExit().join();
        return "stopped by itself";
    }

    /** A new server can't start until the child processes of the old one have noticed its end. */
    @Override
    public synchronized String restart() throws InterruptedException {
        if (closed) {
            return "";
        }
        if (!control.start(PATIENCE)) {
            return "did not start";
        }
        return Postmaster.of(folder.postgres())
                .map(started -> {
                    postmaster = started;
                    return "";
                })
                .orElse("stopped at once");
    }

    Connection connect(String database) throws SQLException {
        return server.getDatabase(ADMINISTRATOR, database).getConnection();
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            server.close();
            postmaster.awaitEnd();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
