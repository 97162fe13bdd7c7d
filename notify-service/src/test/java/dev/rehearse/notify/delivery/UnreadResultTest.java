package dev.rehearse.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rehearse.notify.fixture.RunningService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A process that is stopped while it reads a result does not keep from the others what it has locked. */
@Tag("thorough")
@QuarkusTest
class UnreadResultTest extends RunningService {

    private static final Duration LONGEST = Duration.ofSeconds(25);
    private static final int LOCK = 20261123;

    @Inject
    DataSource pool;

    @Inject
    Config config;

    private Relay relay;
    private Connection stopped;

    @BeforeEach
    void lock() throws Exception {
        var properties = new Properties();
        properties.setProperty("user", setting("username"));
        properties.setProperty("password", setting("password"));
        properties.setProperty("options", setting("jdbc.additional-jdbc-properties.options"));
        var server = URI.create(setting("jdbc.url").substring("jdbc:".length()));
        relay = new Relay(server.getPort());
        stopped = DriverManager.getConnection(
                setting("jdbc.url").replace(":" + server.getPort(), ":" + relay.port()), properties);
        stopped.setAutoCommit(false);
        execute(stopped, "SELECT pg_advisory_xact_lock(" + LOCK + ")");
        assertThat(isFree()).isFalse();
    }

    private String setting(String name) {
        return config.getValue("quarkus.datasource." + name, String.class);
    }

    @AfterEach
    void close() throws Exception {
        stopped.close();
        relay.close();
    }

    @Test
    void a_transaction_whose_result_is_not_read_ends() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            relay.sleep();
            var reading = threads.submit(() -> {
                execute(stopped, "SELECT repeat('x', 1000) FROM generate_series(1, 100000)");
                return "all of it";
            });
            try {
                await().atMost(LONGEST).until(this::isFree);
            } finally {
                relay.wakeUp();
            }

            assertThatThrownBy(reading::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(SQLException.class);
        }
    }

    private boolean isFree() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT pg_try_advisory_xact_lock(" + LOCK + ")")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Stands between a client and its server, and can stop reading what the server says. */
    private static final class Relay implements AutoCloseable {

        private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private volatile CountDownLatch awake = new CountDownLatch(0);

        Relay(int server) throws IOException {
            var _ = threads.submit(() -> {
                try (var client = door.accept();
                        var toServer = new Socket(InetAddress.getLoopbackAddress(), server)) {
                    var _ = threads.submit(() -> client.getInputStream().transferTo(toServer.getOutputStream()));
                    pass(toServer.getInputStream(), client.getOutputStream());
                }
                return null;
            });
        }

        private void pass(InputStream in, OutputStream out) throws IOException, InterruptedException {
            var bytes = new byte[8192];
            int read;
            do {
                awake.await();
                read = in.read(bytes);
                out.write(bytes, 0, Math.max(0, read));
            } while (read >= 0);
        }

        int port() {
            return door.getLocalPort();
        }

        void sleep() {
            awake = new CountDownLatch(1);
        }

        void wakeUp() {
            awake.countDown();
        }

        @Override
        public void close() throws IOException {
            door.close();
            threads.shutdownNow();
        }
    }
}
