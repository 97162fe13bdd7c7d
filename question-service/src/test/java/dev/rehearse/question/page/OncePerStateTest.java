package dev.rehearse.question.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.edge.site.RenderedPage;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is the same for all who ask at once is worked out for the first of them. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OncePerStateTest {

    private static final int READERS = 8;
    private static final RenderedPage PAGE = RenderedPage.of(new byte[] {'x'}, "text/plain", false);

    @Inject
    RenderedPages pages;

    @Inject
    CatalogVersion version;

    @Inject
    DataSource database;

    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final AtomicInteger times = new AtomicInteger();

    @BeforeEach
    void readVersion() {
        version.read();
    }

    @Test
    void a_page_that_many_ask_for_at_once_is_rendered_once() {
        var name = new RenderedPages.Name("/asked-for-at-once", "", List.of());

        var results = resultsOfAll(() -> pages.get(name, () -> worked(PAGE)));

        assertThat(results).hasSize(READERS).containsOnly(PAGE);
        assertThat(times).hasValue(1);
        assertThat(pages.kept(name)).contains(PAGE);
    }

    @Test
    void of_those_who_wait_for_a_page_that_fails_each_renders_it() {
        var name = new RenderedPages.Name("/fails-at-first", "", List.of());

        var results = resultsOfAll(() -> pages.get(name, () -> {
            worked(PAGE);
            if (times.get() == 1) {
                throw new IllegalStateException("the first fails");
            }
            return PAGE;
        }));

        assertThat(results).hasSize(READERS).filteredOn(PAGE::equals).hasSize(READERS - 1);
        assertThat(pages.kept(name)).isEmpty();
        assertThat(pages.get(name, () -> PAGE)).isEqualTo(PAGE);
        assertThat(pages.kept(name)).contains(PAGE);
    }

    @Test
    void a_value_is_read_once_for_each_state_of_the_catalog() throws SQLException {
        var value = new PerState<>(version, () -> worked(times).get());

        var results = resultsOfAll(value::get);
        change();
        version.read();

        assertThat(results).hasSize(READERS).containsOnly(1);
        assertThat(value.get()).isEqualTo(2);
        assertThat(value.get()).isEqualTo(2);
    }

    /** Counts, and goes on when all others wait. */
    private <T> T worked(T result) {
        times.incrementAndGet();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return result;
    }

    /** Of so many at once: what each got, or why it got nothing. */
    private List<Object> resultsOfAll(Supplier<?> work) {
        var tasks = new ArrayList<FutureTask<Object>>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < READERS; i++) {
            var task = new FutureTask<Object>(work::get);
            tasks.add(task);
            threads.add(Thread.ofPlatform().daemon().start(task));
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
        mayEnd.countDown();
        return tasks.stream().map(OncePerStateTest::result).toList();
    }

    private static Object result(FutureTask<Object> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            return Objects.requireNonNullElse(e.getCause(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE question.catalog_version SET number = number + 1");
        }
    }
}
