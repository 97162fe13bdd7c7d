package dev.rehearse.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.notify.delivery.DeliveriesQueued;
import dev.rehearse.notify.fixture.RunningService;
import dev.rehearse.notify.fixture.Signing;
import dev.rehearse.notify.fixture.Sql;
import dev.rehearse.testing.FromResource;
import dev.rehearse.testing.smtp.SmtpServer;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A transactional mail to one subscriber, which is signed, and a mail server that keeps its octets. */
abstract class SingleTransactionalMail extends RunningService {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @FromResource
    SmtpServer server;

    @FromResource
    Signing signing;

    @Inject
    Sql sql;

    @Inject
    Event<DeliveriesQueued> waiting;

    @BeforeEach
    void start_over() {
        sql.startOver();
        server.startOver();
    }

    /** Queues a mail of the purpose to a subscriber of what has this title. */
    void queue(String purpose, String locale, String title) {
        var id = UUID.randomUUID();
        sql.run("INSERT INTO notify.scope VALUES ('python', '%s')".formatted(title.replace("'", "''")));
        sql.run("INSERT INTO notify.subscriber VALUES ('%s', 'a@example.org', 'a@example.org', now())".formatted(id));
        var confirmed = purpose.equals("SUBSCRIBED");
        sql.run(
                "INSERT INTO notify.subscription VALUES ('%1$s', '%1$s', 'python', '%2$s', 1, now(), %3$s, NULL, '%4$s')"
                        .formatted(id, confirmed ? "CONFIRMED" : "UNCONFIRMED", confirmed ? "now()" : "NULL", locale));
        sql.run("""
                INSERT INTO notify.delivery (id, purpose, subscription, subscriber, round, created_at, state, attempts)
                VALUES ('%1$s', '%2$s', '%1$s', '%1$s', 1, now(), 'PENDING', 0)""".formatted(id, purpose.equals("ACCESS") ? "ACCESS" : "CONFIRMATION"));
        waiting.fire(new DeliveriesQueued());
    }

    void waitIsOver() {
        sql.run("UPDATE notify.delivery SET due_at = clock_timestamp() WHERE state = 'PENDING'");
        waiting.fire(new DeliveriesQueued());
    }

    void awaitDelivery(String stateAndAttempts) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(delivery())
                        .as(sql.value("SELECT last_error FROM notify.delivery"))
                        .isEqualTo(stateAndAttempts));
    }

    String delivery() {
        return sql.value("SELECT state || ' ' || attempts FROM notify.delivery");
    }
}
