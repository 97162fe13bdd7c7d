package dev.rehearse.notify.delivery;

import dev.rehearse.edge.database.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The connections that the replicas have to the mail server, as each of them reports its own. */
@Repository
@ApplicationScoped
public class Connections {

    private final DataSource database;

    Connections(DataSource database) {
        this.database = database;
    }

    /**
     * What a worker has.
     *
     * @param open now
     * @param allowed for the moment
     * @param configured at most
     * @param slowedBy why it is not allowed all of them, if it is not
     */
    public record Report(int open, int allowed, int configured, Optional<String> slowedBy) {}

    public void report(UUID worker, Report report) {
        Statements.update(
                database,
                """
                UPDATE notify.worker SET connections = ?, connections_allowed = ?, connections_configured = ?,
                    slowed_by = nullif(?, '')
                WHERE id = ?
                """,
                report.open(),
                report.allowed(),
                report.configured(),
                report.slowedBy().orElse(""),
                worker);
    }

    /** Whether another worker has an open connection, so that the mail server is reachable. */
    public boolean hasAnotherWorker(UUID worker) {
        return !Statements.query(database, row -> row.getBoolean(1), """
                SELECT TRUE FROM notify.worker
                WHERE id <> ? AND connections > 0 AND lease_until > clock_timestamp() LIMIT 1
                """, worker)
                .isEmpty();
    }

    /** Returns what slows mail down across all replicas, if anything does. */
    public Optional<Slowdown> slowdown() {
        return Statements.query(database, Connections::slowdown, """
                SELECT sum(connections), sum(connections_configured), max(slowed_by)
                FROM notify.worker WHERE lease_until > clock_timestamp()
                """).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Slowdown> slowdown(ResultSet row) throws SQLException {
        int open = row.getInt(1);
        int configured = row.getInt(2);
        return Optional.ofNullable(row.getString(3)).map(reason -> new Slowdown(open, configured, reason));
    }
}
