package dev.rehearse.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal during the SMTP session counts like a bounce that is reported later. */
@QuarkusTest
class RefusedMailTest extends OneMail {

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user, HARD 5.1.1, HARD_BOUNCE",
        "RCPT, 550 5.1.8 your domain is none, POLICY 5.1.8, no row",
        "RCPT, 550 5.7.1 not from you, POLICY 5.7.1, no row",
        "RCPT, 552 5.2.2 full, SOFT 5.2.2, no row",
        "RCPT, 550 no, SOFT, no row",
        "DOT, 550 5.1.1 no such user, HARD 5.1.1, HARD_BOUNCE",
        "DOT, 554 5.7.1 spam, POLICY 5.7.1, no row",
        "DOT, 554 no, no row, no row",
        "DATA, 554 5.1.1 nobody is left, no row, no row",
        "MAIL, 550 5.1.8 who are you, no row, no row"
    })
    void a_refusal_is_counted_for_what_it_is_about(String phase, String reply, String bounce, String suppression) {
        assertCounted("LAUNCH", phase, reply, bounce, suppression);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user, HARD 5.1.1, HARD_BOUNCE",
        "RCPT, 550 5.7.1 not from you, POLICY 5.7.1, no row",
        "RCPT, 551 no, SOFT, no row",
        "RCPT, 550 no, no row, no row",
        "MAIL, 550 no, no row, no row",
        "DOT, 550 5.1.1 no such user, HARD 5.1.1, HARD_BOUNCE",
        "DOT, 554 no, no row, no row",
        "DATA, 554 5.1.1 nobody is left, no row, no row",
        "MAIL, 550 5.1.8 who are you, no row, no row"
    })
    void so_is_one_of_a_transactional_mail(String phase, String reply, String bounce, String suppression) {
        assertCounted("CONFIRMATION", phase, reply, bounce, suppression);
    }

    private void assertCounted(String purpose, String phase, String reply, String bounce, String suppression) {
        server.reply(phase, reply);
        queue(purpose);

        awaitDelivery("FAILED 1");

        assertThat(sql.value("SELECT concat_ws(' ', kind, status) FROM notify.bounce"))
                .isEqualTo(bounce);
        assertThat(sql.value("SELECT reason FROM notify.suppression")).isEqualTo(suppression);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LAUNCH", "CONFIRMATION"})
    void one_that_cannot_be_counted_comes_again(String purpose) {
        server.reply("RCPT", "550 5.1.1 no such user");

        sql.runWhile("LOCK TABLE notify.bounce IN ACCESS EXCLUSIVE MODE", () -> {
            queue(purpose);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(lastError()).isEqualTo("the database was away"));
        });
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(delivery()).startsWith("FAILED"));

        assertThat(sql.value("SELECT concat_ws(' ', kind, status) FROM notify.bounce"))
                .isEqualTo("HARD 5.1.1");
    }

    @Test
    void the_reply_is_stored_without_the_address() {
        server.reply("RCPT", "550 5.1.1 <a@example.org>: nobody here, ask b@example.org");
        queue("LAUNCH");

        awaitDelivery("FAILED 1");

        assertThat(sql.value("SELECT diagnostic || ' ' || source FROM notify.bounce"))
                .isEqualTo("550 5.1.1 <(the recipient)>: nobody here, ask <address> CONVERSATION");
    }

    @Test
    void a_report_of_the_same_refusal_does_not_count_again() {
        sql.run("""
                INSERT INTO notify.bounce (delivery, kind, subscriber, status, received_at, source)
                VALUES ('%1$s', 'SOFT', '%1$s', '5.2.2', now(), 'WEBHOOK')""".formatted(ID));
        server.reply("RCPT", "552 5.2.2 full");
        queue("LAUNCH");

        awaitDelivery("FAILED 1");

        assertThat(sql.value("SELECT count(*) FROM notify.bounce")).isEqualTo("1");
    }
}
