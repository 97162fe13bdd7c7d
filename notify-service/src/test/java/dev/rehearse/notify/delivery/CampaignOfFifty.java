package dev.rehearse.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.notify.delivery.Journal.SlotResult;
import dev.rehearse.notify.delivery.Journal.StartRequest;
import dev.rehearse.notify.fixture.RunningService;
import dev.rehearse.notify.fixture.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/**
 * Fifty mails of a campaign. With the profile, which each class has to name, the service itself sends nothing, so that
 * the tests are the only workers.
 */
abstract class CampaignOfFifty extends RunningService {

    static final Duration LEASE = Duration.ofMinutes(1);
    static final int HANDS = 4;
    static final int SUBSCRIBERS = 50;

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
        return queue.campaignMails(byWorker, 1).messages().getFirst().delivery();
    }

    /** All that there is for the worker. */
    List<UUID> claimedAll(UUID byWorker) {
        return Stream.generate(() -> queue.campaignMails(byWorker, 1).messages())
                .takeWhile(claimed -> !claimed.isEmpty())
                .map(claimed -> claimed.getFirst().delivery())
                .toList();
    }

    Set<UUID> asked(UUID byWorker, int slot, UUID delivery) {
        return journal.write(byWorker, List.of(new StartRequest(slot, delivery)), List.of());
    }

    void told(UUID byWorker, int slot, Result result) {
        journal.write(byWorker, List.of(), List.of(new SlotResult(slot, result)));
    }

    /** In the first connection slot of the worker. */
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

    String deliveries() {
        var campaign = UUID.fromString(sql.value("SELECT id FROM notify.campaign"));
        return QuarkusTransaction.requiringNew().call(() -> deliveries.counts(campaign)).entrySet().stream()
                .filter(count -> count.getValue() != 0)
                .map(count -> count.getKey() + " " + count.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
