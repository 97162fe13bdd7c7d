package dev.rehearse.interview.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.Database;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Concurrent requests to one interview. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SimultaneousAnswersTest extends WithOtherServices {

    private static final int REQUESTS = 50;

    /** As many as the pool has connections to the database. */
    private static final int AT_ONCE = 16;

    private static final String DRAFT = "(SELECT id FROM interview.practice_test WHERE slug = 'draft-only')";

    @Inject
    Database database;

    @Test
    void equal_answers_sent_at_once_are_one_answer() throws InterruptedException, ExecutionException {
        var candidate = Candidate.starts();
        var id = candidate.question().getString("id");

        var bodies = atOnce(
                i -> candidate.sends(1, id, List.of()).statusCode(200).extract().asString());

        assertThat(Set.copyOf(bodies)).hasSize(1);
        candidate.looks().body("answered", equalTo(1));
    }

    @Test
    void of_different_answers_sent_at_once_one_counts() throws InterruptedException, ExecutionException {
        var candidate = Candidate.starts();
        while (!"output".equals(candidate.question().getString("kind"))) {
            candidate.answers(true);
        }
        int position = candidate.question().getInt("position");
        var id = candidate.question().getString("id");

        var statuses = atOnce(i ->
                candidate.sends(position, id, List.of("text " + i)).extract().statusCode());

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void of_ends_at_once_one_counts() throws InterruptedException, ExecutionException {
        var candidate = Candidate.starts();
        candidate.answers(true).statusCode(200);

        var bodies = atOnce(i -> candidate.finishes().statusCode(200).extract().asString());

        assertThat(Set.copyOf(bodies)).hasSize(1);
        candidate.report().statusCode(200).body("endReason", equalTo("candidate"));
    }

    @Test
    void of_launches_at_once_one_is_announced() throws InterruptedException, ExecutionException {
        setBackDraft();
        try {
            var statuses = atOnce(i -> Candidate.launch("draft-only").extract().statusCode());

            assertThat(statuses).containsOnly(200);
            assertThat(database.value(
                            "SELECT count(*) FROM interview.launch_announcement WHERE practice_test IN " + DRAFT))
                    .isEqualTo("1");
        } finally {
            setBackDraft();
        }
    }

    /** Other tests need the draft. */
    private void setBackDraft() {
        database.run("DELETE FROM interview.launch_announcement WHERE practice_test IN " + DRAFT);
        database.run("UPDATE interview.practice_test SET status = 'DRAFT', launched_at = NULL WHERE id IN " + DRAFT);
    }

    /** Runs the task many times concurrently and returns the results. */
    private static <T> List<T> atOnce(Task<T> task) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<T>> tasks = IntStream.range(0, REQUESTS)
                    .<Callable<T>>mapToObj(i -> () -> task.run(i))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }

    private interface Task<T> {
        T run(int number);
    }
}
