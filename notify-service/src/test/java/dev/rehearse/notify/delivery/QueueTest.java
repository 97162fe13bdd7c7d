package dev.rehearse.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.notify.Sql;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The queue between workers. The service itself sends nothing, so that the tests are the only workers. */
@QuarkusTest
@TestProfile(QueueTest.WithoutSending.class)
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueueTest {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final UUID worker = UUID.randomUUID();

    @Inject
    Queue queue;

    @Inject
    Journal journal;

    @Inject
    Workers workers;

    @Inject
    Sql sql;

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
        sql.run("UPDATE notify.campaign SET state = 'SENDING', paused_because = NULL");
        workers.register(worker, LEASE);
    }

    private String state(UUID delivery) {
        return sql.value("SELECT state FROM notify.delivery WHERE id = '" + delivery + "'");
    }

    private UUID claimed(UUID byWorker) {
        return queue.campaignMails(byWorker, 1).letters().getFirst().delivery();
    }

    private UUID leaving(UUID byWorker) {
        var delivery = claimed(byWorker);
        assertThat(journal.write(byWorker, List.of(delivery), List.of())).containsExactly(delivery);
        return delivery;
    }

    private void leaseRunsOut() {
        sql.run("UPDATE notify.worker SET lease_until = now() - interval '1 second'");
    }

    private UUID anotherWorker() {
        var other = UUID.randomUUID();
        workers.register(other, LEASE);
        return other;
    }

    @Test
    void each_mail_goes_to_one_worker() throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = threads.invokeAll(Stream.<Callable<List<Letter>>>generate(
                            () -> () -> queue.campaignMails(anotherWorker(), 10).letters())
                    .limit(12)
                    .toList());
            var taken = results.stream()
                    .flatMap(result -> result.resultNow().stream())
                    .map(Letter::delivery);

            assertThat(taken).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(50);
        }
        queue.campaignMails(worker, 50);
        assertThat(queue.campaignMails(worker, 50).isEmpty()).isTrue();
    }

    @Test
    void mails_of_dead_workers_are_taken_over() {
        var untouched = claimed(worker);
        var underWay = leaving(worker);

        leaseRunsOut();
        assertThat(workers.takeOver()).isEqualTo(2);

        assertThat(state(untouched)).isEqualTo("PENDING");
        assertThat(state(underWay)).isEqualTo("UNKNOWN");
        assertThat(queue.campaignMails(anotherWorker(), 50).letters()).hasSize(49);
    }

    @Test
    void mails_of_a_campaign_that_prefers_two_to_none_are_taken_over_to_be_sent_again() {
        sql.run("UPDATE notify.campaign SET on_unknown = 'RESEND'");
        var underWay = leaving(worker);

        leaseRunsOut();
        workers.takeOver();

        assertThat(state(underWay)).isEqualTo("PENDING");
        journal.write(worker, Set.of(), List.of(Result.sent(underWay)));
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
        assertThat(journal.write(worker, List.of(slept), List.of())).isEmpty();
        assertThat(queue.campaignMails(worker, 1).isEmpty()).isTrue();

        workers.takeOver();
        queue.campaignMails(anotherWorker(), 50);
        journal.write(worker, List.of(), List.of(Result.sent(slept)));
        journal.write(worker, List.of(), List.of(Result.failed(slept, "late")));

        assertThat(journal.write(worker, List.of(slept), List.of())).isEmpty();
        assertThat(state(slept)).isEqualTo("CLAIMED");
    }

    @Test
    void a_worker_that_comes_back_late_can_still_say_that_a_held_mail_was_taken() {
        var delivery = leaving(worker);
        leaseRunsOut();
        workers.takeOver();
        var held = state(delivery);

        journal.write(worker, List.of(), List.of(Result.sent(delivery)));

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

        assertThat(journal.write(worker, List.of(delivery), List.of())).isEmpty();
        journal.write(worker, List.of(), List.of(Result.putBack(delivery, Duration.ZERO, "")));

        assertThat(state(delivery)).isEqualTo(becomes);
        assertThat(sql.value("SELECT attempts FROM notify.delivery WHERE id = '" + delivery + "'"))
                .isEqualTo("0");
    }

    @Test
    void a_mail_that_was_sent_stays_sent() {
        var delivery = leaving(worker);
        journal.write(worker, List.of(), List.of(Result.sent(delivery)));

        journal.write(worker, List.of(), List.of(Result.failed(delivery, "again")));

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
}
