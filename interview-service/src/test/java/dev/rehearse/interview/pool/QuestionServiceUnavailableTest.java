package dev.rehearse.interview.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.Database;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Interviews without question-service: running ones do not need it, and new ones start with the stored item pool. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuestionServiceUnavailableTest extends WithOtherServices {

    @Inject
    Database database;

    @Test
    void a_running_interview_goes_on_to_its_report_without_it() {
        var candidate = Candidate.starts();
        others.reset();
        others.takeQuestionServiceAway();

        candidate.answersAll(true);

        candidate.report().statusCode(200).body("answers", hasSize(5));
        assertThat(others.poolRequests()).isZero();
    }

    @Test
    void while_it_is_away_an_interview_begins_with_the_items_it_had_last() {
        Candidate.starts();
        others.takeQuestionServiceAway();

        Candidate.start("asyncio").statusCode(201).body("question.position", equalTo(1));
    }

    @Test
    void none_begins_with_items_that_nobody_has_confirmed_for_long() {
        Candidate.starts();
        others.takeQuestionServiceAway();
        database.run("UPDATE interview.item_pool SET checked_at = checked_at - interval '2 days'");

        Candidate.start("asyncio").statusCode(503).header("Retry-After", "5").contentType("application/problem+json");

        others.reset();
        Candidate.start("asyncio").statusCode(201);
    }

    /** More starts than the pool has connections; a request waits for one for two seconds, so not many more. */
    @Test
    void starts_that_wait_for_it_share_one_request_and_keep_no_running_interview_waiting() throws Exception {
        var candidate = Candidate.starts();
        others.reset();
        others.stopQuestionService();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> starts = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                starts.add(threads.submit(
                        () -> Candidate.start("asyncio").extract().statusCode()));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> others.poolRequests() == 1);
            candidate.answersAll(true);
            candidate.report().statusCode(200).body("answers", hasSize(5));

            assertThat(starts).noneMatch(Future::isDone);
            others.continueQuestionService();
            for (var start : starts) {
                assertThat(start.get()).isEqualTo(201);
            }
        }
        assertThat(others.poolRequests()).isLessThan(10);
    }

    @Test
    void items_are_fetched_again_only_when_they_changed() {
        Candidate.starts();
        others.reset();

        Candidate.start("asyncio").statusCode(201);
        Candidate.start("asyncio").statusCode(201);

        assertThat(others.poolAnswers()).containsOnly(304);
    }

    @Test
    void items_are_read_from_the_database_once() {
        var candidate = Candidate.starts();
        database.run("CREATE TABLE stored AS SELECT id, items FROM interview.item_pool");
        database.run("UPDATE interview.item_pool SET items = '[]'");
        try {
            candidate.answersAll(true);
            candidate.report().statusCode(200).body("answers", hasSize(5));
            Candidate.start("asyncio").statusCode(201);
        } finally {
            database.run("UPDATE interview.item_pool p SET items = s.items FROM stored s WHERE s.id = p.id");
            database.run("DROP TABLE stored");
        }
    }

    @Test
    void a_token_is_signed_anew_only_shortly_before_it_expires() {
        Candidate.starts();
        others.reset();
        Candidate.start("asyncio");
        Candidate.start("asyncio");
        clock.advance(Duration.ofMinutes(3));
        Candidate.start("asyncio");
        assertThat(others.authorizations())
                .hasSize(3)
                .containsOnly(others.authorizations().getFirst());

        clock.advance(Duration.ofSeconds(70));
        Candidate.start("asyncio");
        assertThat(others.authorizations().getLast())
                .isNotEqualTo(others.authorizations().getFirst());
    }

    @Test
    void notify_service_is_not_needed_either() {
        others.takeNotifyServiceAway();

        var candidate = Candidate.starts();
        candidate.answersAll(false);

        candidate.report().statusCode(200).body("answers", hasSize(5));
    }
}
