package dev.rehearse.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FailureLogTest {

    private static final Logger LOGGER = Logger.getLogger(FailureLog.class.getName());

    private final Vertx vertx = Vertx.vertx();
    private final FailureLog log = new FailureLog(vertx);
    private final List<String> lines = new ArrayList<>();
    private final Handler recorder = new Handler() {
        @Override
        public void publish(LogRecord event) {
            lines.add(event.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void record() {
        LOGGER.addHandler(recorder);
    }

    @AfterEach
    void stop() {
        LOGGER.removeHandler(recorder);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static RuntimeException failure(String message) {
        return new IllegalStateException(message);
    }

    @Test
    void a_repeated_failure_is_logged_once_and_then_counted_under_the_same_id() {
        var id = log.unexpected(failure("first"));
        for (int i = 0; i < 4; i++) {
            assertThat(log.unexpected(failure("again"))).isEqualTo(id);
        }
        assertThat(lines).containsExactly("Error " + id);

        log.sum();

        assertThat(lines).hasSize(2);
        assertThat(lines.getLast())
                .startsWith("java.lang.IllegalStateException at ")
                .endsWith("(" + id + ") happened 4 more times");
    }

    @Test
    void a_failure_that_comes_back_after_the_period_is_logged_anew() {
        log.unavailable("The database is unavailable", new SQLException("gone", "08006"));
        log.sum();
        log.unavailable("The database is unavailable", new SQLException("gone", "08006"));

        assertThat(lines)
                .containsExactly(
                        "The database is unavailable: java.sql.SQLException (SQLSTATE 08006)",
                        "The database is unavailable: java.sql.SQLException (SQLSTATE 08006)");
    }

    @Test
    void more_kinds_than_are_kept_are_counted_together() {
        for (int i = 0; i < 150; i++) {
            log.unavailable("Kind " + i, failure("any"));
        }
        assertThat(lines).hasSize(101);

        log.sum();

        assertThat(lines.getLast()).startsWith("Other failures (").endsWith(") happened 49 more times");
    }
}
