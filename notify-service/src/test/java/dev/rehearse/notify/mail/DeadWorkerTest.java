package dev.rehearse.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Mails of a dead worker, and of another live one. */
@QuarkusTest
class DeadWorkerTest extends OneMail {

    private void queueAndDieWhileSending(String purpose) {
        sql.run("INSERT INTO notify.worker VALUES ('%s', now() + interval '1 hour')".formatted(ID));
        sql.run("INSERT INTO notify.hand VALUES ('%1$s', 0, '%1$s', now())".formatted(ID));
        queue(purpose, "'CLAIMED', 0, '" + ID + "'");
        sql.run("DELETE FROM notify.worker WHERE id = '%s'".formatted(ID));
    }

    @Test
    void a_launch_mail_whose_worker_died_is_held() {
        queueAndDieWhileSending("LAUNCH");

        awaitDelivery("UNKNOWN 1");
        assertThat(server.messages()).isEmpty();
    }

    @Test
    void a_confirmation_whose_worker_died_goes_out_again() {
        queueAndDieWhileSending("CONFIRMATION");

        awaitDelivery("SENT 2");
    }

    @Test
    void a_confirmation_of_an_earlier_round_is_not_sent() {
        sql.run("UPDATE notify.subscription SET round = 2");
        queue("CONFIRMATION");

        awaitDelivery("SUPPRESSED 0");
        assertThat(server.messages()).isEmpty();
    }

    @Test
    void a_claim_that_led_nowhere_is_reclaimed() {
        queue("LAUNCH", "'CLAIMED', 0, gen_random_uuid()");

        awaitDelivery("SENT 1");
    }

    @Test
    void a_mail_that_another_worker_has_is_left_to_it() {
        sql.run("INSERT INTO notify.worker VALUES ('%s', now() + interval '1 hour')".formatted(ID));
        queue("LAUNCH", "'CLAIMED', 0, '" + ID + "'");
        sql.run("INSERT INTO notify.subscriber SELECT gen_random_uuid(), 'b@example.org', 'b@example.org', now()");
        sql.run("INSERT INTO notify.subscription SELECT id, id, 'python', 'CONFIRMED', 1, now(), now(), NULL "
                + "FROM notify.subscriber WHERE email = 'b@example.org'");
        sql.run("INSERT INTO notify.delivery (id, purpose, subscription, subscriber, round, campaign, state, attempts, "
                + "created_at) SELECT id, 'LAUNCH', id, id, 1, '" + ID + "', 'PENDING', 0, now() "
                + "FROM notify.subscriber WHERE email = 'b@example.org'");

        await().atMost(Duration.ofSeconds(60)).until(() -> server.messages().size() == 1);
        assertThat(server.messages().getFirst()).contains("b@example.org");
        assertThat(sql.value("SELECT state FROM notify.delivery WHERE id = '" + ID + "'"))
                .isEqualTo("CLAIMED");
        sql.run("DELETE FROM notify.worker WHERE id = '%s'".formatted(ID));
    }
}
