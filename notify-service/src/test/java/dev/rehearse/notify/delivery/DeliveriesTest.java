package dev.rehearse.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.notify.Sql;
import dev.rehearse.notify.mail.MisbehavingSmtp;
import dev.rehearse.testing.MutableClock;
import dev.rehearse.testing.Postgres;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The queue between workers. Its mails are due tomorrow, so that the service's own worker leaves them alone. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(MisbehavingSmtp.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveriesTest {

    private static final Instant TOMORROW = MutableClock.START.plus(Duration.ofDays(1));
    private static final Duration LEASE = Duration.ofMinutes(1);

    @Inject
    Deliveries deliveries;

    @Inject
    Sql sql;

    @BeforeEach
    void queue_fifty() {
        sql.startOver();
        sql.run("INSERT INTO notify.scope VALUES ('python', 'Python')");
        sql.run("INSERT INTO notify.campaign VALUES (gen_random_uuid(), 'k', 'f', 'p', 't', 'python', '/p', now())");
        sql.run(
                "INSERT INTO notify.subscriber SELECT gen_random_uuid(), i || '@example.org', i || '@example.org', now() "
                        + "FROM generate_series(1, 50) i");
        sql.run("INSERT INTO notify.subscription SELECT id, id, 'python', 'CONFIRMED', 1, now(), now(), NULL "
                + "FROM notify.subscriber");
        sql.run("""
                INSERT INTO notify.delivery (id, purpose, subscription, subscriber, round, campaign, state, attempts,
                    created_at, due_at)
                SELECT s.id, 'LAUNCH', s.id, s.id, 1, c.id, 'PENDING', 0, '%1$s', '%1$s'
                FROM notify.subscription s, notify.campaign c""".formatted(TOMORROW));
    }

    private String state(Claim claim) {
        return sql.value("SELECT state FROM notify.delivery WHERE id = '" + claim.delivery() + "'");
    }

    private Claim leaving() {
        var claim = deliveries.claim(1, TOMORROW, LEASE).getFirst();
        QuarkusTransaction.requiringNew().run(() -> deliveries.sending(claim, LEASE));
        return claim;
    }

    private void leasesRunOut() {
        sql.run("UPDATE notify.delivery SET lease_until = now() - interval '1 second' WHERE lease_until IS NOT NULL");
    }

    @Test
    void each_mail_goes_to_one_worker() throws InterruptedException {
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = workers.invokeAll(
                    Stream.<Callable<List<Claim>>>generate(() -> () -> deliveries.claim(10, TOMORROW, LEASE))
                            .limit(12)
                            .toList());
            var claimed = results.stream()
                    .flatMap(result -> result.resultNow().stream())
                    .map(Claim::delivery);

            assertThat(claimed).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(50);
        }
        deliveries.claim(50, TOMORROW, LEASE);
        assertThat(deliveries.claim(50, TOMORROW, LEASE)).isEmpty();
    }

    @Test
    void a_worker_that_slept_past_its_lease_changes_nothing_another_one_has() {
        var slept = deliveries.claim(50, TOMORROW, LEASE).getFirst();
        leasesRunOut();
        deliveries.claim(50, TOMORROW, LEASE);

        deliveries.sent(slept, TOMORROW);
        deliveries.failed(slept, "late");
        deliveries.postponed(slept, TOMORROW, "late");

        assertThat(QuarkusTransaction.requiringNew().call(() -> deliveries.held(slept)))
                .isEmpty();
        assertThat(state(slept)).isEqualTo("PENDING");
    }

    @Test
    void a_worker_that_comes_back_late_can_still_say_that_a_held_mail_was_taken() {
        var claim = leaving();
        leasesRunOut();
        deliveries.endLapsed();
        var held = state(claim);

        deliveries.sent(claim, TOMORROW);

        assertThat(List.of(held, state(claim))).containsExactly("UNKNOWN", "SENT");
    }

    @Test
    void a_mail_leaves_only_under_its_lease_and_with_consent() {
        var claim = leaving();
        var stranger = new Claim(claim.delivery(), UUID.randomUUID());
        assertThat(deliveries.mayLeave(claim)).isTrue();
        assertThat(deliveries.mayLeave(stranger)).isFalse();

        leasesRunOut();
        assertThat(deliveries.mayLeave(claim)).isFalse();

        var other = leaving();
        sql.run("UPDATE notify.subscription SET status = 'UNSUBSCRIBED', unsubscribed_at = now()");
        assertThat(deliveries.mayLeave(other)).isFalse();
    }

    @Test
    void a_mail_that_was_sent_stays_sent() {
        var claim = leaving();
        deliveries.sent(claim, TOMORROW);

        deliveries.failed(claim, "again");

        assertThat(state(claim)).isEqualTo("SENT");
    }
}
