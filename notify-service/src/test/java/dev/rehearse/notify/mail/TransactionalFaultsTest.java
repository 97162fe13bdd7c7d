package dev.rehearse.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.testing.smtp.SmtpBehavior;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults while a transactional mail is sent: only a permanent refusal of the mail ends the attempts. */
@QuarkusTest
class TransactionalFaultsTest extends SingleTransactionalMail {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID: *(<[^>]*>)");

    private String bounces() {
        return sql.value("SELECT count(*) FROM notify.bounce WHERE kind IN ('SOFT', 'HARD')");
    }

    /** Refusals of our host name or login concern the configuration and not the mail, whatever the code. */
    @ParameterizedTest
    @CsvSource({
        "GREETING, 554 5.7.1 no service for you",
        "GREETING, 550 no",
        "GREETING, 421 busy",
        "EHLO, 504 5.5.2 need fully-qualified hostname",
        "EHLO, 550 5.7.1 Helo command rejected",
        "EHLO, 550 5.1.1 no such host",
        "EHLO, 550 no",
        "MAIL, 503 5.5.1 bad sequence",
        "MAIL, 530 5.7.0 log in first",
        "MAIL, 451 4.3.0 later",
        "RCPT, 504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname",
        "RCPT, 501 5.5.4 syntax",
        "RCPT, 521 5.3.2 takes no mail",
        "RCPT, 450 4.7.1 Helo command rejected: Host not found",
        "DATA, 451 later",
        "DOT, 452 4.2.2 full"
    })
    void temporary_refusals_and_those_of_the_client_are_retried_and_do_not_count_as_bounces(
            String command, String reply) {
        server.reply(command, reply);
        if (command.equals("EHLO")) {
            server.reply("HELO", reply);
        }
        queue("CONFIRMATION", "de", "Python");

        awaitDelivery("PENDING 1");
        assertThat(bounces()).isEqualTo("0");

        server.startOver();
        waitIsOver();
        awaitDelivery("SENT 2");
    }

    @ParameterizedTest
    @CsvSource({"GREETING", "EHLO", "MAIL", "RCPT", "DATA", "DOT"})
    void a_connection_lost_anywhere_is_tried_again_under_the_same_message_id(String command) {
        server.reply(command, SmtpBehavior.HANG_UP);
        queue("CONFIRMATION", "en", "Python");
        awaitDelivery("PENDING 1");
        var first = ids();

        server.startOver();
        waitIsOver();
        awaitDelivery("SENT 2");

        assertThat(ids()).hasSize(1);
        assertThat(first).isIn(List.of(), ids());
        assertThat(bounces()).isEqualTo("0");
    }

    private List<String> ids() {
        return server.messages().stream()
                .flatMap(message -> MESSAGE_ID.matcher(message).results())
                .map(found -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user, HARD",
        "RCPT, 552 5.2.2 full, SOFT",
        "RCPT, 550 5.7.1 blocked, POLICY",
        "RCPT, 556 5.1.10 null MX, HARD",
        "DOT, 552 5.3.4 too big, POLICY",
        "DOT, 550 5.6.0 not like this, POLICY",
        "MAIL, 550 5.1.7 bad sender, no row",
        "MAIL, 553 sender, no row",
        "MAIL, 550 no, no row",
        "DOT, 554 no, no row"
    })
    void a_refusal_of_the_mail_is_final_and_counts_for_what_it_is_about(String command, String reply, String kind) {
        server.reply(command, reply);
        queue("CONFIRMATION", "en", "Python");

        awaitDelivery("FAILED 1");

        assertThat(sql.value("SELECT kind FROM notify.bounce")).isEqualTo(kind);
    }
}
