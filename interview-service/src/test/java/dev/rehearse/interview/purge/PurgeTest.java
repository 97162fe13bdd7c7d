package dev.rehearse.interview.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.Database;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The purge of expired data. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PurgeTest extends WithOtherServices {

    @Inject
    Database database;

    @Inject
    Purge purge;

    @Test
    void an_interview_whose_time_ran_out_is_removed_a_month_later_with_its_answers() {
        var old = Candidate.starts();
        old.answers(true);
        var abandoned = Candidate.starts();
        var recent = Candidate.starts();
        database.pass(Duration.ofDays(31), old);
        database.pass(Duration.ofDays(31), abandoned);
        database.pass(Duration.ofDays(30), recent);

        purge.run();

        old.report().statusCode(404);
        abandoned.looks().statusCode(404);
        recent.report().statusCode(200);
        assertThat(database.value("SELECT count(*) FROM interview.turn WHERE interview NOT IN"
                        + " (SELECT id FROM interview.interview)"))
                .isEqualTo("0");
    }

    @Test
    void one_that_was_finished_is_kept() {
        var candidate = Candidate.starts();
        candidate.answersAll(true);
        database.pass(Duration.ofDays(400), candidate);

        purge.run();

        candidate.report().statusCode(200);
    }

    @Test
    void replicas_purge_at_once_and_more_than_a_batch() throws InterruptedException {
        var candidate = Candidate.starts();
        database.run(
                "INSERT INTO interview.interview SELECT gen_random_uuid(), sha256(('purge ' || i)::bytea), practice_test,"
                        + " item_pool, settings, seed, now() - interval '40 days' FROM interview.interview,"
                        + " generate_series(1, 1200) i WHERE " + Database.isOf(candidate));
        Callable<Boolean> run = () -> {
            purge.run();
            return true;
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(Collections.nCopies(4, run))).allMatch(future -> future.resultNow());
        }

        assertThat(database.value(
                        "SELECT count(*) FROM interview.interview WHERE started_at < now() - interval '39 days'"
                                + " AND ended_at IS NULL"))
                .isEqualTo("0");
        candidate.looks().statusCode(200);
    }

    @Test
    void limits_that_are_over_and_items_that_were_replaced_go() {
        Candidate.starts();
        database.run("INSERT INTO interview.start_limit VALUES ('192.0.2.7', now() - interval '2 hours', 3)");
        database.run("INSERT INTO interview.item_pool SELECT gen_random_uuid(), topic, 'replaced', '[]', fetched_at,"
                + " now() - interval '2 days' FROM interview.item_pool WHERE topic = 'asyncio' LIMIT 1");

        purge.run();

        assertThat(database.value("SELECT count(*) FROM interview.start_limit WHERE client = '192.0.2.7'"))
                .isEqualTo("0");
        assertThat(database.value("SELECT count(*) FROM interview.item_pool WHERE tag = 'replaced'"))
                .isEqualTo("0");
        Candidate.start("asyncio").statusCode(201);
    }
}
