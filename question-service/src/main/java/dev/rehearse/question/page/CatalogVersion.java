package dev.rehearse.question.page;

import dev.rehearse.edge.database.Repository;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * The version number of the catalog. PostgreSQL notifies of changes (LISTEN); it is also read several times a second,
 * so that a lost notification makes pages stale for no longer than a second.
 */
@Repository
@ApplicationScoped
public class CatalogVersion {

    private static final Logger LOG = Logger.getLogger(CatalogVersion.class);
    private static final int FALLBACK_MILLIS = 300;
    private static final int PAUSE_MILLIS = 500;

    /** A number that could not be confirmed for this long is not used. */
    private static final long RELIABLE_NANOS = Duration.ofSeconds(1).toNanos();

    private final AgroalDataSource database;
    private final Thread listener = Thread.ofVirtual().name("catalog-version").unstarted(this::listen);
    private volatile Read last = new Read(0, System.nanoTime() - RELIABLE_NANOS);
    private volatile boolean stopped;

    CatalogVersion(AgroalDataSource database) {
        this.database = database;
    }

    /** A number and the time when it was read. */
    private record Read(long number, long at) {}

    void start(@Observes StartupEvent event) {
        listener.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        listener.interrupt();
    }

    /** The number, unless PostgreSQL has not confirmed it for a second. */
    public OptionalLong current() {
        var read = last;
        return System.nanoTime() - read.at() < RELIABLE_NANOS ? OptionalLong.of(read.number()) : OptionalLong.empty();
    }

    /** Reads the number now, so that a replica sees its own change immediately. */
    public void read() {
        try (var connection = database.getConnection()) {
            read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The version of the catalog can't be read", e);
        }
    }

    private void read(Connection connection) throws SQLException {
        long before = System.nanoTime();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT number FROM question.catalog_version")) {
            row.next();
            accept(new Read(row.getLong(1), before));
        }
    }

    private synchronized void accept(Read read) {
        if (read.at() - last.at() > 0) {
            last = read;
        }
    }

    private void listen() {
        while (!stopped) {
            try (var connection = database.getConnection()) {
                try (var statement = connection.createStatement()) {
                    statement.execute("LISTEN rehearse_catalog");
                }
                while (!stopped) {
                    read(connection);
                    connection.unwrap(PGConnection.class).getNotifications(FALLBACK_MILLIS);
                }
            } catch (SQLException | RuntimeException e) {
                LOG.debugf("The version of the catalog can't be read: %s", e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
