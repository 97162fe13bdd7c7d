package dev.rehearse.testing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** A transaction that holds a lock while requests of a test wait for it. */
public final class HeldLock {

    private final DataSource database;
    private final Connection held;

    private HeldLock(DataSource database, Connection held) {
        this.database = database;
        this.held = held;
    }

    /** Begins a transaction with the statement that takes the lock. */
    public static HeldLock by(DataSource database, String statement) throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        var lock = new HeldLock(database, connection);
        lock.run(statement);
        return lock;
    }

    /** In the transaction that holds the lock. */
    public void run(String sql) throws SQLException {
        try (var statement = held.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Commits, which lets the lock go. */
    public void release() throws SQLException {
        try (held) {
            held.commit();
            held.setAutoCommit(true);
        }
    }

    /** Until as many transactions wait for a lock. */
    public void awaitWaiting(int transactions) {
        awaitWaiting(transactions, new CompletableFuture<>());
    }

    /** Until as many transactions wait for a lock, or the last request is over, which should wait. */
    public void awaitWaiting(int transactions, CompletableFuture<?> last) {
        await().pollInterval(Duration.ofMillis(10))
                .atMost(60, SECONDS)
                .until(() -> last.isDone() || waiting() >= transactions);
    }

    private int waiting() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM pg_locks WHERE NOT granted")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
