package dev.rehearse.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.notify.Sql;
import dev.rehearse.notify.delivery.Journal.Asked;
import dev.rehearse.notify.delivery.Journal.Told;
import dev.rehearse.testing.Postgres;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The queue between workers, whether its mails wait in batches or are due on their own. The service itself sends nothing, so
 * that the tests are the only workers.
 */
@TestProfile(QueueContract.WithoutSending.class)
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class QueueContract {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int HANDS = 4;
    private static final int SUBSCRIBERS = 50;

    final UUID worker = UUID.randomUUID();

    @Inject
    Queue queue;

    @Inject
    Journal journal;

    @Inject
    Workers workers;

    @Inject
    Deliveries deliveries;

    @Inject
    Sql sql;

    /** Has the mails wait as those do that the tests are about; each claim of one finds one. */
    abstract void arrange();

    public static class WithoutSending implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rehearse.mail.sends", "false");
        }
    }

    @BeforeEach
    void queue_fifty() {
        sql.startOver();
        sql.run("DELETE FROM notify.worker");
        sql.run("INSERT INTO notify.scope VALUES ('python', 'Python')");
        sql.run("""
                INSERT INTO notify.campaign (id, caller, idempotency_key, fingerprint, state, on_unknown, practice_test,
                    title, topic, page, created_at, launched_at, queued_at, candidates, paused_because)
                VALUES (gen_random_uuid(), 'c', 'k', 'f', 'PAUSED', 'HOLD', 'asyncio', 'asyncio', 'python', '/page', now(),
                    now(), now(), 50, 'not all of it is stored')""");
        sql.run(
                "INSERT INTO notify.subscriber SELECT gen_random_uuid(), i || '@example.org', i || '@example.org', now() "
                        + "FROM generate_series(1, 50) i");
        sql.run("INSERT INTO notify.subscription SELECT id, id, 'python', 'CONFIRMED', 1, now(), now(), NULL "
                + "FROM notify.subscriber");
        sql.run("""
                INSERT INTO notify.delivery (id, purpose, subscription, subscriber, round, campaign, state, attempts,
                    created_at)
                SELECT s.id, 'LAUNCH', s.id, s.id, 1, c.id, 'PENDING', 0, now()
                FROM notify.subscription s, notify.campaign c""");
        arrange();
        sql.run("UPDATE notify.campaign SET state = 'SENDING', paused_because = NULL");
        workers.register(worker, LEASE, HANDS);
    }

    String state(UUID delivery) {
        var campaign = UUID.fromString(sql.value("SELECT id FROM notify.campaign"));
        return QuarkusTransaction.requiringNew()
                .call(() -> Stream.of(State.values())
                        .flatMap(state -> deliveries.inState(campaign, state, null, SUBSCRIBERS).stream())
                        .filter(mail -> mail.delivery().equals(delivery))
                        .map(mail -> mail.state().name())
                        .collect(Collectors.joining(" and ")));
    }

    UUID claimed(UUID byWorker) {
        return queue.campaignMails(byWorker, 1).letters().getFirst().delivery();
    }

    /** All that there is for the worker. */
    List<UUID> claimedAll(UUID byWorker) {
        return Stream.generate(() -> queue.campaignMails(byWorker, 1).letters())
                .takeWhile(claimed -> !claimed.isEmpty())
                .map(claimed -> claimed.getFirst().delivery())
                .toList();
    }

    Set<UUID> asked(UUID byWorker, int hand, UUID delivery) {
        return journal.write(byWorker, List.of(new Asked(hand, delivery)), List.of());
    }

    void told(UUID byWorker, int hand, Result result) {
        journal.write(byWorker, List.of(), List.of(new Told(hand, result)));
    }

    /** In the first hand of the worker. */
    UUID leaving(UUID byWorker) {
        var delivery = claimed(byWorker);
        assertThat(asked(byWorker, 0, delivery)).containsExactly(delivery);
        return delivery;
    }

    void leaseRunsOut() {
        sql.run("UPDATE notify.worker SET lease_until = now() - interval '1 second'");
    }

    UUID anotherWorker() {
        var other = UUID.randomUUID();
        workers.register(other, LEASE, HANDS);
        return other;
    }

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
    void mails_of_dead_workers_are_taken_over() {
        var untouched = claimed(worker);
        var underWay = leaving(worker);

        leaseRunsOut();
        assertThat(workers.takeOver()).isEqualTo(2);

        assertThat(state(untouched)).isEqualTo("PENDING");
        assertThat(state(underWay)).isEqualTo("UNKNOWN");
        assertThat(claimedAll(anotherWorker())).hasSize(SUBSCRIBERS - 1).doesNotContain(underWay);
    }

    @Test
    void mails_of_a_campaign_that_prefers_two_to_none_are_taken_over_to_be_sent_again() {
        sql.run("UPDATE notify.campaign SET on_unknown = 'RESEND'");
        var underWay = leaving(worker);

        leaseRunsOut();
        workers.takeOver();

        assertThat(state(underWay)).isEqualTo("PENDING");
        told(worker, 0, Result.sent(underWay));
        assertThat(state(underWay)).isEqualTo("PENDING");
    }

    @Test
    void a_lease_that_was_taken_over_is_not_renewed() {
        assertThat(workers.renew(worker, LEASE)).isTrue();

        leaseRunsOut();
        workers.takeOver();

        assertThat(workers.renew(worker, LEASE)).isFalse();
    }

    @Test
    void a_worker_that_slept_past_its_lease_neither_claims_nor_sends_nor_changes_what_another_one_has() {
        var slept = claimed(worker);
        leaseRunsOut();
        assertThat(asked(worker, 0, slept)).isEmpty();
        assertThat(queue.campaignMails(worker, 1).isEmpty()).isTrue();

        workers.takeOver();
        claimedAll(anotherWorker());
        told(worker, 0, Result.sent(slept));
        told(worker, 0, Result.failed(slept, "late"));
        told(worker, 0, Result.putBack(slept, Duration.ZERO, "late"));

        assertThat(asked(worker, 0, slept)).isEmpty();
        assertThat(state(slept)).isEqualTo("CLAIMED");
    }

    @Test
    void a_worker_that_comes_back_late_can_still_say_that_a_held_mail_was_taken() {
        var delivery = leaving(worker);
        leaseRunsOut();
        workers.takeOver();
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
    void what_happens_after_the_claim_keeps_a_mail_from_leaving(String happens, String becomes) {
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
    void what_a_worker_does_not_know_it_has_is_given_back() {
        var known = claimed(worker);
        var leaving = leaving(worker);
        var forgotten = claimed(worker);
        var elsewhere = claimed(anotherWorker());

        queue.giveBackAllBut(worker, List.of(known));

        assertThat(Stream.of(known, leaving, forgotten, elsewhere).map(this::state))
                .containsExactly("CLAIMED", "SENDING", "PENDING", "CLAIMED");
    }

    @Test
    void a_hand_that_says_what_came_of_one_mail_may_ask_for_the_next_in_the_same_commit() {
        var first = leaving(worker);
        var second = claimed(worker);

        var released = journal.write(worker, List.of(new Asked(0, second)), List.of(new Told(0, Result.sent(first))));

        assertThat(released).containsExactly(second);
        assertThat(List.of(state(first), state(second))).containsExactly("SENT", "SENDING");
        leaseRunsOut();
        workers.takeOver();
        assertThat(List.of(state(first), state(second))).containsExactly("SENT", "UNKNOWN");
    }

    @Test
    void a_mail_that_was_put_back_is_not_looked_after_when_its_worker_dies() {
        var delivery = leaving(worker);
        told(worker, 0, Result.postponed(delivery, Duration.ofHours(1), "450 later"));

        leaseRunsOut();
        workers.takeOver();

        assertThat(state(delivery)).isEqualTo("PENDING");
        assertThat(sql.value("SELECT attempts || ' ' || last_error FROM notify.delivery WHERE id = '" + delivery + "'"))
                .isEqualTo("1 450 later");
    }

    @Test
    void what_is_in_hand_while_its_campaign_is_cancelled_is_told_as_it_was() {
        var sent = leaving(worker);
        var lost = claimed(worker);
        asked(worker, 1, lost);
        sql.run("UPDATE notify.campaign SET state = 'CANCELLED', ended_at = now()");
        // As if it had been let go between the two steps of cancelling.
        sql.run("UPDATE notify.delivery SET state = 'CANCELLED', claim = NULL");

        told(worker, 0, Result.sent(sent));
        leaseRunsOut();
        workers.takeOver();

        assertThat(List.of(state(sent), state(lost))).containsExactly("SENT", "UNKNOWN");
    }

    @Test
    void mails_of_a_cancelled_campaign_are_dropped_but_for_those_in_hand() {
        var leaving = leaving(worker);
        sql.run("UPDATE notify.campaign SET state = 'CANCELLED', ended_at = now()");

        while (queue.dropCancelled()) {
            // as many more as there are
        }
        var states = deliveries();
        told(worker, 0, Result.sent(leaving));

        assertThat(states).isEqualTo("CANCELLED 49, SENDING 1");
        assertThat(deliveries()).isEqualTo("CANCELLED 49, SENT 1");
    }

    private String deliveries() {
        var campaign = UUID.fromString(sql.value("SELECT id FROM notify.campaign"));
        return QuarkusTransaction.requiringNew().call(() -> deliveries.counts(campaign)).entrySet().stream()
                .filter(count -> count.getValue() != 0)
                .map(count -> count.getKey() + " " + count.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @Test
    void the_account_tells_what_is_claimed_and_in_hand() {
        leaving(worker);
        claimed(worker);

        assertThat(deliveries()).isEqualTo("CLAIMED 1, PENDING 48, SENDING 1");
    }
}
