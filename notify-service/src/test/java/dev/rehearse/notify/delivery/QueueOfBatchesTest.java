package dev.rehearse.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rehearse.notify.fixture.NoSendingProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mails that wait for their first attempt, in batches; here of one each, or of ten. */
@QuarkusTest
@TestProfile(NoSendingProfile.class)
class QueueOfBatchesTest extends QueueContract {

    @Inject
    DataSource database;

    @Override
    void arrange() {
        arrange(1);
    }

    private void arrange(int size) {
        sql.run("DELETE FROM notify.batch");
        sql.run("UPDATE notify.delivery d SET due_at = NULL, batch = (n.number - 1) / " + size
                + " FROM (SELECT id, row_number() OVER () AS number FROM notify.delivery) n WHERE n.id = d.id");
        sql.run("INSERT INTO notify.batch (campaign, number) SELECT DISTINCT campaign, batch FROM notify.delivery");
    }

    private String batches() {
        return sql.value("SELECT count(*) FROM notify.batch");
    }

    @Test
    void a_claim_takes_a_whole_batch() {
        arrange(10);

        assertThat(queue.campaignMails(worker, 1).messages()).hasSize(10);
        assertThat(queue.campaignMails(anotherWorker(), 100).messages()).hasSize(10);
    }

    @Test
    @Tag("thorough")
    void a_worker_that_is_stopped_in_the_middle_of_a_claim_keeps_no_other_from_reclaiming() {
        claimed(worker);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var awake = new CompletableFuture<Void>();
            var stopped = threads.submit(() -> Statements.inTransaction(database, connection -> {
                assertThat(Workers.hold(connection, worker)).isTrue();
                leaseRunsOut();
                awake.join();
                return Workers.hold(connection, worker);
            }));

            try {
                await().ignoreExceptions().atMost(Duration.ofSeconds(30)).until(() -> {
                    workers.reclaim();
                    return sql.value("SELECT count(*) FROM notify.batch WHERE worker IS NOT NULL")
                            .equals("0");
                });
            } finally {
                awake.complete(null);
            }

            assertThatThrownBy(stopped::get).hasRootCauseInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_batch_is_forgotten_once_each_of_its_mails_has_been_tried() {
        var sent = leaving(worker);
        told(worker, 0, Result.sent(sent));
        var open = leaving(worker);
        assertThat(batches()).isEqualTo("49");

        claimed(worker);
        var whileOpen = batches();
        told(worker, 0, Result.postponed(open, Duration.ofHours(1), "later"));
        claimed(worker);

        assertThat(List.of(whileOpen, batches())).containsExactly("49", "48");
    }

    @Test
    void a_mail_that_is_tried_again_is_due_on_its_own() {
        arrange(10);
        var messages = queue.campaignMails(worker, 100).messages();
        var delivery = messages.getFirst().delivery();
        asked(worker, 0, delivery);
        told(worker, 0, Result.postponed(delivery, Duration.ZERO, "later"));

        assertThat(queue.campaignMails(anotherWorker(), 1).messages())
                .extracting(OutboundMessage::delivery)
                .containsExactly(delivery);
    }

    @Test
    void what_is_still_in_hand_is_not_claimed_with_its_batch() {
        arrange(10);
        var leaving = leaving(worker);

        queue.releaseAllBut(worker, List.of());

        assertThat(queue.campaignMails(anotherWorker(), 1).messages())
                .hasSize(9)
                .extracting(OutboundMessage::delivery)
                .doesNotContain(leaving);
        told(worker, 0, Result.sent(leaving));
        assertThat(state(leaving)).isEqualTo("SENT");
    }

    @Test
    void campaigns_that_are_under_way_get_their_turns() {
        sql.run("""
                INSERT INTO notify.campaign (id, caller, idempotency_key, fingerprint, state, on_unknown, practice_test,
                    title, topic, page, created_at, launched_at, queued_at, candidates)
                SELECT gen_random_uuid(), 'c', 'other', 'f', 'SENDING', 'HOLD', 'other', 'other', 'python', '/page', now(),
                    now(), now(), 50""");
        sql.run("""
                INSERT INTO notify.delivery (id, purpose, subscription, subscriber, round, campaign, state, attempts,
                    created_at, batch, due_at)
                SELECT gen_random_uuid(), 'LAUNCH', d.subscription, d.subscriber, 1, c.id, 'PENDING', 0, now(), batch, NULL
                FROM notify.delivery d, notify.campaign c WHERE c.title = 'other'""");
        sql.run(
                "INSERT INTO notify.batch SELECT c.id, number FROM notify.batch, notify.campaign c WHERE title = 'other'");

        for (int i = 0; i < 40; i++) {
            claimed(worker);
        }

        assertThat(sql.value("SELECT count(DISTINCT campaign) FROM notify.batch WHERE worker IS NOT NULL"))
                .isEqualTo("2");
    }
}
