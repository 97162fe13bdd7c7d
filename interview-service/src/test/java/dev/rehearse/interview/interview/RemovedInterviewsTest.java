package dev.rehearse.interview.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.Database;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.interview.interview.Usages.Usage;
import dev.rehearse.interview.purge.Purge;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Operators' numbers of starts, drop-out and scores still include interviews that were removed. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemovedInterviewsTest extends WithOtherServices {

    @Inject
    Database database;

    @Inject
    Usages usages;

    @Inject
    Purge purge;

    private UUID practiceTest = new UUID(0, 0);

    @BeforeEach
    void launch() {
        Candidate.launch("asyncio").statusCode(200);
        practiceTest = UUID.fromString(database.value("SELECT id FROM interview.practice_test WHERE slug = 'asyncio'"));
    }

    /** The time of interviews that other tests have left would run out while these count. */
    @BeforeEach
    void let_others_be_over() {
        database.run(
                "UPDATE interview.interview SET started_at = started_at - interval '1 day' WHERE ended_at IS NULL");
    }

    private Usage usage() {
        return Objects.requireNonNull(usages.all().get(practiceTest));
    }

    private static Candidate finished(boolean rightly) {
        var candidate = Candidate.starts();
        candidate.answersAll(rightly);
        return candidate;
    }

    @Test
    void a_deleted_interview_is_counted_as_before() {
        var right = finished(true);
        var wrong = finished(false);
        var left = Candidate.starts();
        left.finishes().statusCode(200);
        var before = usage();
        var scores = usages.scores(practiceTest);

        List.of(right, wrong, left).forEach(candidate -> candidate.deletes().statusCode(204));

        assertThat(usage()).isEqualTo(before);
        assertThat(usages.scores(practiceTest)).isEqualTo(scores);
    }

    @Test
    void one_that_was_removed_because_of_its_age_has_dropped_out_still() {
        var before = usage();
        var abandoned = Candidate.starts();
        abandoned.answers(true).statusCode(200);
        database.passSince(Duration.ofDays(31), abandoned);

        purge.run();

        abandoned.looks().statusCode(404);
        assertThat(usage()).isEqualTo(new Usage(before.started() + 1, before.over() + 1, before.finished()));
    }

    @Test
    void one_that_is_deleted_in_progress_has_dropped_out() {
        var before = usage();

        Candidate.starts().deletes().statusCode(204);

        assertThat(usage()).isEqualTo(new Usage(before.started() + 1, before.over() + 1, before.finished()));
    }

    @Test
    void of_deletions_at_the_same_time_one_counts() throws InterruptedException {
        var candidate = finished(true);
        var before = usage();
        Callable<Integer> delete = () -> candidate.deletes().extract().statusCode();

        try (var threads = Executors.newFixedThreadPool(16)) {
            var statuses = threads.invokeAll(Collections.nCopies(20, delete)).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(statuses).containsOnlyOnce(204).containsOnly(204, 404);
        }

        assertThat(usage()).isEqualTo(before);
    }

    @Test
    void what_is_older_than_the_latest_thousand_tells_nothing_of_drop_out() {
        var old = finished(true);
        database.passSince(Duration.ofDays(3650), old);
        var another = Candidate.starts();
        database.run("INSERT INTO interview.interview SELECT gen_random_uuid(), sha256(('removed ' || i)::bytea),"
                + " practice_test, item_pool, settings, seed, now(), now(), 'CANDIDATE' FROM interview.interview,"
                + " generate_series(1, 1000) i WHERE " + Database.isOf(another));
        var before = usage();

        old.deletes().statusCode(204);

        assertThat(usage()).isEqualTo(before);
        database.run("DELETE FROM interview.interview WHERE secret_hash IN"
                + " (SELECT sha256(('removed ' || i)::bytea) FROM generate_series(1, 1000) i)");
    }
}
