package dev.rehearse.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.notify.delivery.Journal.SlotResult;
import dev.rehearse.notify.delivery.Journal.StartRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The queue between workers, whether its mails wait in batches or are due on their own. */
abstract class QueueContract extends CampaignOfFifty {

    @Test
    void each_mail_goes_to_one_worker() throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results =
                    threads.invokeAll(Stream.<Callable<List<UUID>>>generate(() -> () -> claimedAll(anotherWorker()))
                            .limit(12)
                            .toList());

            assertThat(results.stream().flatMap(result -> result.resultNow().stream()))
                    .doesNotHaveDuplicates()
                    .hasSize(SUBSCRIBERS);
        }
    }

    @Test
    void mails_of_dead_workers_are_reclaimed() {
        var untouched = claimed(worker);
        var underWay = leaving(worker);

        leaseRunsOut();
        assertThat(workers.reclaim()).isEqualTo(2);

        assertThat(state(untouched)).isEqualTo("PENDING");
        assertThat(state(underWay)).isEqualTo("UNKNOWN");
        assertThat(claimedAll(anotherWorker())).hasSize(SUBSCRIBERS - 1).doesNotContain(underWay);
    }

    @Test
    void reclaimed_mails_of_a_campaign_that_resends_are_sent_again() {
        sql.run("UPDATE notify.campaign SET on_unknown = 'RESEND'");
        var underWay = leaving(worker);

        leaseRunsOut();
        workers.reclaim();

        assertThat(state(underWay)).isEqualTo("PENDING");
        told(worker, 0, Result.sent(underWay));
        assertThat(state(underWay)).isEqualTo("PENDING");
    }

    @Test
    void an_expired_and_reclaimed_lease_is_not_renewed() {
        assertThat(workers.renew(worker, LEASE)).isTrue();

        leaseRunsOut();
        workers.reclaim();

        assertThat(workers.renew(worker, LEASE)).isFalse();
    }

    @Test
    void a_worker_with_an_expired_lease_neither_claims_nor_sends_nor_changes_mails_of_another() {
        var slept = claimed(worker);
        leaseRunsOut();
        assertThat(asked(worker, 0, slept)).isEmpty();
        assertThat(queue.campaignMails(worker, 1).isEmpty()).isTrue();

        workers.reclaim();
        claimedAll(anotherWorker());
        told(worker, 0, Result.sent(slept));
        told(worker, 0, Result.failed(slept, "late"));
        told(worker, 0, Result.putBack(slept, Duration.ZERO, "late"));

        assertThat(asked(worker, 0, slept)).isEmpty();
        assertThat(state(slept)).isEqualTo("CLAIMED");
    }

    @Test
    void a_worker_that_continues_late_can_still_record_that_a_held_mail_was_accepted() {
        var delivery = leaving(worker);
        leaseRunsOut();
        workers.reclaim();
        var held = state(delivery);

        told(worker, 0, Result.sent(delivery));

        assertThat(List.of(held, state(delivery))).containsExactly("UNKNOWN", "SENT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UPDATE notify.subscription SET status = 'UNSUBSCRIBED', unsubscribed_at = now(); SUPPRESSED",
                "INSERT INTO notify.suppression SELECT email_key, 'COMPLAINT', now() FROM notify.subscriber; SUPPRESSED",
                "UPDATE notify.campaign SET state = 'PAUSED', paused_because = 'x'; PENDING",
                "UPDATE notify.campaign SET state = 'CANCELLED', ended_at = now(); CANCELLED"
            })
    void a_change_after_the_claim_keeps_a_mail_from_being_sent(String happens, String becomes) {
        var delivery = claimed(worker);
        sql.run(happens);

        assertThat(asked(worker, 0, delivery)).isEmpty();
        told(worker, 0, Result.putBack(delivery, Duration.ZERO, ""));

        assertThat(state(delivery)).isEqualTo(becomes);
        assertThat(sql.value("SELECT attempts FROM notify.delivery WHERE id = '" + delivery + "'"))
                .isEqualTo("0");
    }

    @Test
    void a_mail_that_was_sent_stays_sent() {
        var delivery = leaving(worker);
        told(worker, 0, Result.sent(delivery));

        told(worker, 0, Result.failed(delivery, "again"));

        assertThat(state(delivery)).isEqualTo("SENT");
    }

    @Test
    void a_retired_worker_leaves_nothing_behind() {
        var untouched = claimed(worker);
        var underWay = leaving(worker);

        workers.retire(worker);

        assertThat(List.of(state(untouched), state(underWay))).containsExactly("PENDING", "UNKNOWN");
        assertThat(sql.value("SELECT count(*) FROM notify.worker")).isEqualTo("0");
    }

    @Test
    void claims_unknown_to_their_worker_are_released() {
        var known = claimed(worker);
        var leaving = leaving(worker);
        var forgotten = claimed(worker);
        var elsewhere = claimed(anotherWorker());

        queue.releaseAllBut(worker, List.of(known));

        assertThat(Stream.of(known, leaving, forgotten, elsewhere).map(this::state))
                .containsExactly("CLAIMED", "SENDING", "PENDING", "CLAIMED");
    }

    @Test
    void a_slot_may_record_a_result_and_request_the_next_mail_in_one_commit() {
        var first = leaving(worker);
        var second = claimed(worker);

        var released = journal.write(
                worker, List.of(new StartRequest(0, second)), List.of(new SlotResult(0, Result.sent(first))));

        assertThat(released).containsExactly(second);
        assertThat(List.of(state(first), state(second))).containsExactly("SENT", "SENDING");
        leaseRunsOut();
        workers.reclaim();
        assertThat(List.of(state(first), state(second))).containsExactly("SENT", "UNKNOWN");
    }

    @Test
    void a_mail_that_was_put_back_is_not_reclaimed_when_its_worker_dies() {
        var delivery = leaving(worker);
        told(worker, 0, Result.postponed(delivery, Duration.ofHours(1), "450 later"));

        leaseRunsOut();
        workers.reclaim();

        assertThat(state(delivery)).isEqualTo("PENDING");
        assertThat(sql.value("SELECT attempts || ' ' || last_error FROM notify.delivery WHERE id = '" + delivery + "'"))
                .isEqualTo("1 450 later");
    }

    @Test
    void the_outcome_of_a_mail_in_progress_is_recorded_although_its_campaign_was_cancelled() {
        var sent = leaving(worker);
        var lost = claimed(worker);
        asked(worker, 1, lost);
        sql.run("UPDATE notify.campaign SET state = 'CANCELLED', ended_at = now()");
        // As if it had been let go between the two steps of cancelling.
        sql.run("UPDATE notify.delivery SET state = 'CANCELLED', claim = NULL");

        told(worker, 0, Result.sent(sent));
        leaseRunsOut();
        workers.reclaim();

        assertThat(List.of(state(sent), state(lost))).containsExactly("SENT", "UNKNOWN");
    }

    @Test
    void mails_of_a_cancelled_campaign_are_dropped_except_those_in_progress() {
        var leaving = leaving(worker);
        sql.run("UPDATE notify.campaign SET state = 'CANCELLED', ended_at = now()");

        while (queue.dropCancelled()) {
            // until there are no more
        }
        var states = deliveries();
        told(worker, 0, Result.sent(leaving));

        assertThat(states).isEqualTo("CANCELLED 49, SENDING 1");
        assertThat(deliveries()).isEqualTo("CANCELLED 49, SENT 1");
    }

    @Test
    void the_account_tells_what_is_claimed_and_in_hand() {
        leaving(worker);
        claimed(worker);

        assertThat(deliveries()).isEqualTo("CLAIMED 1, PENDING 48, SENDING 1");
    }
}
