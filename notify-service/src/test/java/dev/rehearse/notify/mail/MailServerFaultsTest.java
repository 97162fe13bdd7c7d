package dev.rehearse.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.testing.smtp.SmtpBehavior;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Outcomes of a campaign's mail when the mail server misbehaves. */
@QuarkusTest
class MailServerFaultsTest extends OneMail {

    @Test
    void a_mail_that_is_taken_is_sent_once() {
        queue("LAUNCH");

        awaitDelivery("SENT 1");
        assertThat(server.messages()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"MAIL, 550 5.7.1 not you", "RCPT, 550 5.1.1 no such user", "DATA, 554 no", "DOT, 552 too big"})
    void a_refusal_for_good_is_not_tried_again(String phase, String reply) {
        server.reply(phase, reply);
        queue("LAUNCH");

        awaitDelivery("FAILED 1");
        assertThat(lastError()).contains(reply);
        waitIsOver();
        server.reply(phase, "250 changed my mind");
        assertThat(delivery()).isEqualTo("FAILED 1");
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 450 later", "RCPT, 452 full", "DATA, 451 oops", "DOT, 451 oops", "DOT, 452 full"})
    void a_refusal_for_now_is_tried_again_after_a_while(String phase, String reply) {
        server.reply(phase, reply);
        queue("LAUNCH");
        awaitDelivery("PENDING 1");
        assertThat(lastError()).contains(reply);
        assertThat(sql.value("SELECT due_at - clock_timestamp() BETWEEN interval '40 s' AND interval '80 s' "
                        + "FROM notify.delivery"))
                .isEqualTo("t");

        server.startOver();
        waitIsOver();
        awaitDelivery("SENT 2");
        assertThat(server.messages()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"GREETING, 421 busy", "GREETING, 554 not today", "MAIL, 421 busy", "RCPT, 421 busy"})
    void a_server_that_has_had_enough_costs_the_mail_nothing(String phase, String reply) {
        server.reply(phase, reply);
        queue("LAUNCH");
        await().atMost(Duration.ofSeconds(60)).until(() -> lastError().contains(reply));

        server.startOver();
        awaitDelivery("SENT 1");
        assertThat(server.messages()).hasSize(1);
    }

    @Test
    void a_server_that_refuses_our_login_pauses_the_campaign_and_costs_the_mail_nothing() {
        server.reply("MAIL", "530 5.7.0 log in first");
        queue("LAUNCH");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(sql.value("SELECT paused_because || ': ' || (pause_arguments ->> 'reply')"
                                        + " FROM notify.campaign"))
                                .isEqualTo("pause.login-refused: 530 5.7.0 log in first"));
        awaitDelivery("PENDING 0");
        assertThat(server.messages()).isEmpty();

        server.startOver();
        sql.run("UPDATE notify.campaign SET state = 'SENDING', paused_because = NULL");
        awaitDelivery("SENT 1");
    }

    @Test
    void a_domain_that_takes_no_mail_is_left_alone_for_a_while_and_others_are_not() {
        server.replyToDomain("slow.example", "450 4.7.1 not so fast");
        sql.run("INSERT INTO notify.subscriber SELECT gen_random_uuid(), i || '@' || d, i || '@' || d, now() "
                + "FROM generate_series(1, 40) i, unnest(ARRAY['slow.example', 'quick.example']) d");
        sql.run("INSERT INTO notify.subscription SELECT id, id, 'python', 'CONFIRMED', 1, now(), now(), NULL "
                + "FROM notify.subscriber WHERE email LIKE '%.example'");
        sql.run("INSERT INTO notify.delivery (id, purpose, subscription, subscriber, round, campaign, state, attempts, "
                + "created_at) SELECT id, 'LAUNCH', id, id, 1, '" + ID + "', 'PENDING', 0, now() "
                + "FROM notify.subscription WHERE id <> '" + ID + "'");
        begin();

        await().atMost(Duration.ofSeconds(60)).until(() -> server.messages().size() == 40);
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> sql.value("SELECT count(*) FROM notify.delivery WHERE state = 'PENDING' "
                                + "AND due_at > now() + interval '15 s' AND last_error IS NOT NULL"),
                        "40"::equals);
        // Five say it, and all twenty connection slots may have had one by then.
        assertThat(sql.value("SELECT count(*) BETWEEN 5 AND 25 FROM notify.delivery WHERE attempts = 1 "
                        + "AND state = 'PENDING'"))
                .isEqualTo("t");
        assertThat(sql.value("SELECT string_agg(name, ' ') FROM notify.slow_domain WHERE wait_until > now()"))
                .isEqualTo("slow.example");
    }

    @ParameterizedTest
    @CsvSource({"LAUNCH", "CONFIRMATION"})
    void after_four_days_of_trying_a_mail_has_failed(String purpose) {
        server.reply("RCPT", "450 later");
        queue(purpose);
        awaitDelivery("PENDING 1");

        sql.run("UPDATE notify.delivery SET queued_at = queued_at - interval '4 days 1 hour'");
        waitIsOver();
        awaitDelivery("FAILED 2");
    }

    @Test
    void a_launch_mail_with_unknown_outcome_is_held() {
        server.reply("DOT", SmtpBehavior.HANG_UP);
        queue("LAUNCH");

        awaitDelivery("UNKNOWN 1");
        server.startOver();
        assertThat(delivery()).isEqualTo("UNKNOWN 1");
        assertThat(server.messages()).isEmpty();
    }

    @Test
    void a_launch_mail_with_unknown_outcome_is_sent_again_if_its_campaign_resends() {
        sql.run("UPDATE notify.campaign SET on_unknown = 'RESEND'");
        server.reply("DOT", SmtpBehavior.HANG_UP);
        queue("LAUNCH");
        awaitDelivery("PENDING 1");
        var first = server.messages().getFirst();

        server.reply("DOT", "250 queued");
        waitIsOver();
        awaitDelivery("SENT 2");

        assertThat(List.of(first, server.messages().getLast()))
                .allSatisfy(mail -> assertThat(mail).containsOnlyOnce("Message-ID: <" + ID + "@rehearse.localhost>"));
    }

    @Test
    void a_server_that_takes_a_mail_and_hangs_up_each_time_gets_it_three_times_at_most() {
        sql.run("UPDATE notify.campaign SET on_unknown = 'RESEND'");
        server.reply("DOT", SmtpBehavior.HANG_UP);
        queue("LAUNCH");
        awaitDelivery("PENDING 1");
        waitIsOver();
        awaitDelivery("PENDING 2");
        waitIsOver();

        awaitDelivery("UNKNOWN 3");
        assertThat(server.messages()).hasSize(3);
    }

    @Test
    void an_unknown_mail_of_a_cancelled_campaign_is_held() {
        sql.run("UPDATE notify.campaign SET on_unknown = 'RESEND'");
        server.hold();
        server.reply("DOT", SmtpBehavior.HANG_UP);
        queue("LAUNCH");
        await().atMost(Duration.ofSeconds(60)).until(() -> !server.messages().isEmpty());

        sql.run("UPDATE notify.campaign SET state = 'CANCELLED', ended_at = now()");
        server.release();

        awaitDelivery("UNKNOWN 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA"})
    void a_launch_mail_whose_connection_was_lost_before_its_final_dot_is_tried_again(String phase) {
        server.reply(phase, SmtpBehavior.HANG_UP);
        queue("LAUNCH");
        awaitDelivery("PENDING 1");

        server.startOver();
        waitIsOver();
        awaitDelivery("SENT 2");
        assertThat(server.messages()).hasSize(1);
    }

    @Test
    void bounces_of_a_launch_mail_name_its_delivery_and_not_its_recipient() {
        queue("LAUNCH");
        awaitDelivery("SENT 1");

        assertThat(server.heard())
                .filteredOn(line -> line.startsWith("MAIL"))
                .singleElement()
                .asString()
                .matches("MAIL FROM:<no-reply\\+" + ID + "\\.[0-9a-f]{12}@rehearse\\.localhost>");
    }

    @Test
    void a_confirmation_with_unknown_outcome_is_sent_again_with_the_same_message_id() {
        server.reply("DOT", SmtpBehavior.HANG_UP);
        queue("CONFIRMATION");
        awaitDelivery("PENDING 1");
        var first = server.messages().getFirst();

        server.reply("DOT", "250 queued");
        waitIsOver();
        awaitDelivery("SENT 2");

        assertThat(List.of(first, server.messages().getLast()))
                .allSatisfy(mail -> assertThat(mail).containsOnlyOnce("Message-ID: <" + ID + "@rehearse.localhost>"));
    }
}
