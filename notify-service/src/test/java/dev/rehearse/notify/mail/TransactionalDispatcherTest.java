package dev.rehearse.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.notify.fixture.SlowSendingProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Transactional mail is not held up by the rate that is set for campaigns. */
@QuarkusTest
@TestProfile(SlowSendingProfile.class)
class TransactionalDispatcherTest extends OneMail {

    @AfterEach
    void forget_the_rate() {
        sql.run("UPDATE notify.pace SET free_at = '-infinity'");
    }

    @Test
    void confirmations_leave_while_a_campaign_waits_for_its_rate() {
        sql.run(
                "INSERT INTO notify.subscriber SELECT gen_random_uuid(), i || '@example.org', i || '@example.org', now() "
                        + "FROM generate_series(1, 30) i");
        sql.run("INSERT INTO notify.subscription SELECT id, id, 'python', 'CONFIRMED', 1, now(), now(), NULL "
                + "FROM notify.subscriber WHERE email <> 'a@example.org'");
        sql.run("INSERT INTO notify.delivery (id, purpose, subscription, subscriber, round, campaign, state, attempts, "
                + "created_at) SELECT id, 'LAUNCH', id, id, 1, '" + ID + "', 'PENDING', 0, now() "
                + "FROM notify.subscription WHERE id <> '" + ID + "'");
        begin();
        await().atMost(Duration.ofSeconds(60)).until(() -> sent("LAUNCH").equals("1"));

        sql.run(
                "INSERT INTO notify.delivery (id, purpose, subscription, subscriber, round, state, attempts, created_at) "
                        + "SELECT gen_random_uuid(), 'CONFIRMATION', id, id, 1, 'PENDING', 0, now() FROM notify.subscription");

        await().atMost(Duration.ofSeconds(60)).until(() -> sent("CONFIRMATION").equals("31"));
        assertThat(sent("LAUNCH")).isEqualTo("1");
    }

    private String sent(String purpose) {
        return sql.value("SELECT count(*) FROM notify.delivery WHERE state = 'SENT' AND purpose = '" + purpose + "'");
    }
}
