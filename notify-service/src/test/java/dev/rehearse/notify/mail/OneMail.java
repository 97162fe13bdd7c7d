package dev.rehearse.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.notify.delivery.DeliveriesQueued;
import dev.rehearse.notify.fixture.RunningService;
import dev.rehearse.notify.fixture.Sql;
import dev.rehearse.testing.FromResource;
import dev.rehearse.testing.smtp.SmtpServer;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/** A mail to one subscriber, of a campaign or a confirmation, and a mail server that may misbehave. */
abstract class OneMail extends RunningService {

    static final String ID = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0a01";

    /** Refusals of one test do not count in the next, as after a campaign was resumed. */
    private static final AtomicInteger TESTS = new AtomicInteger();

    @FromResource
    SmtpServer server;

    @Inject
    Sql sql;

    @Inject
    Event<DeliveriesQueued> waiting;

    @BeforeEach
    void start_over() {
        sql.startOver();
        sql.run("INSERT INTO notify.scope VALUES ('python', 'Python')");
        sql.run("INSERT INTO notify.subscriber VALUES ('%s', 'a@example.org', 'a@example.org', now())".formatted(ID));
        sql.run("INSERT INTO notify.subscription VALUES ('%1$s', '%1$s', 'python', 'CONFIRMED', 1, now(), now(), NULL)"
                .formatted(ID));
        sql.run("""
                INSERT INTO notify.campaign (id, caller, idempotency_key, fingerprint, state, on_unknown, practice_test,
                    title, topic, page, created_at, launched_at, queued_at, candidates, paused_because, resumptions)
                VALUES ('%s', 'c', 'k', 'f', 'PAUSED', 'HOLD', 'asyncio', 'asyncio', 'python', '/page', now(), now(), now(),
                    1, 'not all of it is stored', %d)""".formatted(ID, TESTS.addAndGet(10)));
        server.startOver();
    }

    void queue(String purpose) {
        queue(purpose, "'PENDING', 0, NULL");
    }

    void queue(String purpose, String stateAttemptsAndClaim) {
        var campaign = purpose.equals("LAUNCH") ? "'" + ID + "'" : "NULL";
        sql.run("""
                INSERT INTO notify.delivery (id, purpose, subscription, subscriber, round, campaign, created_at, state,
                    attempts, claim)
                VALUES ('%1$s', '%2$s', '%1$s', '%1$s', 1, %3$s, now(), %4$s)""".formatted(ID, purpose, campaign, stateAttemptsAndClaim));
        begin();
    }

    /** Mails to so many others, of which every fifth is at a domain of its own; they wait until the campaign begins. */
    void queueMany(int mails) {
        sql.run("""
                INSERT INTO notify.subscriber
                SELECT gen_random_uuid(), a, a, now() FROM (
                    SELECT 's' || i || CASE i %% 5 WHEN 0 THEN '@fifth.example' ELSE '@example.org' END AS a
                    FROM generate_series(1, %d) i) named""".formatted(mails));
        sql.run("INSERT INTO notify.subscription SELECT id, id, 'python', 'CONFIRMED', 1, now(), now(), NULL "
                + "FROM notify.subscriber WHERE id <> '" + ID + "'");
        sql.run("INSERT INTO notify.delivery (id, purpose, subscription, subscriber, round, campaign, state, attempts, "
                + "created_at) SELECT id, 'LAUNCH', id, id, 1, (SELECT id FROM notify.campaign), 'PENDING', 0, now() "
                + "FROM notify.subscription WHERE id <> '" + ID + "'");
    }

    void begin() {
        sql.run("UPDATE notify.campaign SET state = 'SENDING', paused_because = NULL");
        waiting.fire(new DeliveriesQueued());
    }

    void waitIsOver() {
        sql.run("UPDATE notify.delivery SET due_at = clock_timestamp() WHERE state = 'PENDING'");
        waiting.fire(new DeliveriesQueued());
    }

    void awaitDelivery(String stateAndAttempts) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(delivery()).as(lastError()).isEqualTo(stateAndAttempts));
    }

    String delivery() {
        return sql.value("SELECT state || ' ' || attempts FROM notify.delivery");
    }

    String lastError() {
        return sql.value("SELECT last_error FROM notify.delivery");
    }
}
