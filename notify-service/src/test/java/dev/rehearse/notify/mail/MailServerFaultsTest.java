package dev.rehearse.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.notify.Sql;
import dev.rehearse.notify.mail.MisbehavingSmtp.Phase;
import dev.rehearse.testing.MutableClock;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a mail when the mail server misbehaves or the worker dies. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(MisbehavingSmtp.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailServerFaultsTest {

    private static final String ID = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0a01";

    MisbehavingSmtp server = new MisbehavingSmtp();

    @Inject
    MutableClock clock;

    @Inject
    Sql sql;

    @BeforeEach
    void start_over() throws IOException {
        sql.startOver();
        sql.run("INSERT INTO notify.scope VALUES ('python', 'Python')");
        sql.run("INSERT INTO notify.subscriber VALUES ('%s', 'a@example.org', 'a@example.org', now())".formatted(ID));
        sql.run("INSERT INTO notify.subscription VALUES ('%1$s', '%1$s', 'python', 'CONFIRMED', 1, now(), now(), NULL)"
                .formatted(ID));
        sql.run("INSERT INTO notify.campaign VALUES ('%s', 'k', 'f', 'asyncio', 'asyncio', 'python', '/page', now())"
                .formatted(ID));
        server.behave();
        clock.reset();
    }

    private void queue(String purpose) {
        queue(purpose, "'PENDING', 0", "NULL, NULL");
    }

    private void queue(String purpose, String stateAndAttempts, String claimAndLease) {
        var campaign = purpose.equals("LAUNCH") ? "'" + ID + "'" : "NULL";
        sql.run("""
                INSERT INTO notify.delivery (id, purpose, subscription, subscriber, round, campaign, state, attempts,
                    created_at, due_at, claim, lease_until)
                VALUES ('%1$s', '%2$s', '%1$s', '%1$s', 1, %3$s, %4$s, '%5$s', '%5$s', %6$s)""".formatted(ID, purpose, campaign, stateAndAttempts, MutableClock.START, claimAndLease));
    }

    private void awaitDelivery(String stateAndAttempts) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(delivery()).as(lastError()).isEqualTo(stateAndAttempts));
    }

    private String delivery() {
        return sql.value("SELECT state || ' ' || attempts FROM notify.delivery");
    }

    private String lastError() {
        return sql.value("SELECT last_error FROM notify.delivery");
    }

    @Test
    void a_mail_that_is_taken_is_sent_once() {
        queue("LAUNCH");

        awaitDelivery("SENT 1");
        assertThat(server.messages()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"MAIL, 550 5.7.1 not you", "RCPT, 550 5.1.1 no such user", "DATA, 554 no", "DOT, 552 too big"})
    void a_refusal_for_good_is_not_tried_again(Phase phase, String reply) {
        server.reply(phase, reply);
        queue("LAUNCH");

        awaitDelivery("FAILED 1");
        assertThat(lastError()).contains(reply);
        clock.advance(Duration.ofHours(1));
        server.reply(phase, "250 changed my mind");
        assertThat(delivery()).isEqualTo("FAILED 1");
    }

    @ParameterizedTest
    @CsvSource({
        "GREETING, 421 busy",
        "MAIL, 421 busy",
        "RCPT, 450 later",
        "RCPT, 452 full",
        "DATA, 451 oops",
        "DOT, 451 oops"
    })
    void a_refusal_for_now_is_tried_again(Phase phase, String reply) throws IOException {
        server.reply(phase, reply);
        queue("LAUNCH");
        awaitDelivery("PENDING 1");
        assertThat(lastError()).contains(reply);

        server.behave();
        clock.advance(Duration.ofSeconds(7));
        awaitDelivery("SENT 2");
        assertThat(server.messages()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"GREETING, 554 not today", "MAIL, 530 log in first"})
    void a_refusal_of_us_is_not_one_of_the_mail(Phase phase, String reply) {
        server.reply(phase, reply);
        queue("LAUNCH");

        awaitDelivery("PENDING 1");
    }

    @Test
    void after_four_days_of_trying_a_mail_has_failed() {
        server.reply(Phase.RCPT, "450 later");
        queue("LAUNCH");
        awaitDelivery("PENDING 1");

        clock.advance(Duration.ofDays(4).plusSeconds(1));
        awaitDelivery("FAILED 2");
    }

    @Test
    void a_launch_mail_whose_outcome_nobody_knows_is_held() throws IOException {
        server.reply(Phase.DOT, MisbehavingSmtp.DROP);
        queue("LAUNCH");

        awaitDelivery("UNKNOWN 1");
        server.behave();
        clock.advance(Duration.ofDays(1));
        assertThat(delivery()).isEqualTo("UNKNOWN 1");
        assertThat(server.messages()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"MAIL", "RCPT", "DATA"})
    void a_launch_mail_whose_connection_was_lost_before_its_final_dot_is_tried_again(Phase phase) throws IOException {
        server.reply(phase, MisbehavingSmtp.DROP);
        queue("LAUNCH");
        awaitDelivery("PENDING 1");

        server.behave();
        clock.advance(Duration.ofSeconds(7));
        awaitDelivery("SENT 2");
        assertThat(server.messages()).hasSize(1);
    }

    @Test
    void bounces_of_a_launch_mail_name_its_delivery_and_not_its_recipient() {
        queue("LAUNCH");
        awaitDelivery("SENT 1");

        assertThat(server.senders())
                .singleElement()
                .asString()
                .matches("MAIL FROM:<no-reply\\+" + ID + "\\.[0-9a-f]{12}@rehearse\\.localhost>");
    }

    @Test
    void a_confirmation_whose_outcome_nobody_knows_goes_out_again_under_the_same_name() {
        server.reply(Phase.DOT, MisbehavingSmtp.DROP);
        queue("CONFIRMATION");
        awaitDelivery("PENDING 1");
        var first = server.messages().getFirst();

        server.reply(Phase.DOT, "250 queued");
        clock.advance(Duration.ofSeconds(7));
        awaitDelivery("SENT 2");

        assertThat(List.of(first, server.messages().getLast()))
                .allSatisfy(mail -> assertThat(mail).containsOnlyOnce("Message-ID: <" + ID + "@rehearse.localhost>"));
    }

    @Test
    void a_launch_mail_whose_worker_died_is_held() {
        queue("LAUNCH", "'SENDING', 1", "gen_random_uuid(), now() - interval '1 second'");

        awaitDelivery("UNKNOWN 1");
        assertThat(server.messages()).isEmpty();
    }

    @Test
    void a_confirmation_whose_worker_died_goes_out_again() {
        queue("CONFIRMATION", "'SENDING', 1", "gen_random_uuid(), now() - interval '1 second'");

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
    void a_claim_that_led_nowhere_is_taken_over() {
        queue("LAUNCH", "'PENDING', 0", "gen_random_uuid(), now() - interval '1 second'");

        awaitDelivery("SENT 1");
    }

    @Test
    void a_mail_that_another_worker_has_is_left_to_it() {
        queue("LAUNCH", "'PENDING', 0", "gen_random_uuid(), now() + interval '1 hour'");
        sql.run("INSERT INTO notify.subscriber SELECT gen_random_uuid(), 'b@example.org', 'b@example.org', now()");
        sql.run("INSERT INTO notify.subscription SELECT id, id, 'python', 'CONFIRMED', 1, now(), now(), NULL "
                + "FROM notify.subscriber WHERE email = 'b@example.org'");
        sql.run("INSERT INTO notify.delivery (id, purpose, subscription, subscriber, round, campaign, state, attempts, "
                + "created_at, due_at) SELECT id, 'LAUNCH', id, id, 1, '" + ID + "', 'PENDING', 0, '"
                + MutableClock.START
                + "', '" + MutableClock.START + "' FROM notify.subscriber WHERE email = 'b@example.org'");

        await().atMost(Duration.ofSeconds(15)).until(() -> server.messages().size() == 1);
        assertThat(server.messages().getFirst()).contains("b@example.org");
        assertThat(sql.value("SELECT state FROM notify.delivery WHERE id = '" + ID + "'"))
                .isEqualTo("PENDING");
    }
}
