package dev.rehearse.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.testing.smtp.SmtpBehavior;
import dev.rehearse.testing.smtp.SmtpServer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Outcomes of sending a mail, for each behavior of the server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpClientTest {

    private static final Envelope ENVELOPE = new Envelope("bounce@rehearse.example", "a@example.org");
    private static final String MESSAGE = "Subject: hi\r\n\r\n.\r\n..two\r\n.x\r\nend\r\n";

    private final SmtpServer server;
    private final SmtpClient client;

    SmtpClientTest() {
        server = SmtpServer.started().reply("EHLO", "250-server\r\n250-PIPELINING\r\n250 SIZE 100000000");
        client = new SmtpClient(MailServer.at("127.0.0.1", server.port(), "client.example", Security.NONE), 3);
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private Outcome send() throws InterruptedException {
        return send(MESSAGE);
    }

    private Outcome send(String message) throws InterruptedException {
        return client.send(ENVELOPE, message.getBytes(StandardCharsets.US_ASCII), Permit.GRANTED);
    }

    @Test
    void the_server_gets_the_message_as_it_is() throws InterruptedException {
        assertThat(send()).isEqualTo(new Outcome.Accepted(Reply.of(250, "2.0.0 taken")));

        assertThat(server.messages()).containsExactly(MESSAGE);
        assertThat(server.heard())
                .containsExactly(
                        "EHLO client.example",
                        "MAIL FROM:<bounce@rehearse.example> SIZE=34",
                        "RCPT TO:<a@example.org>",
                        "DATA");
    }

    @Test
    void a_message_without_a_last_line_end_gets_one() throws InterruptedException {
        send("Subject: hi\r\n\r\nend");

        assertThat(server.messages()).containsExactly("Subject: hi\r\n\r\nend\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 550 5.7.1 not you",
        "RCPT, 550 5.1.1 no such user",
        "RCPT, 552 5.2.2 full",
        "DATA, 554 5.5.1 no",
        "DOT, 554 5.6.0 no",
        "DOT, 552 5.3.4 too large"
    })
    void a_permanent_refusal_of_the_mail_is_final(String command, String text) throws InterruptedException {
        server.reply(command, text);

        assertThat(send())
                .isEqualTo(new Outcome.Rejected(
                        Phase.valueOf(command), Reply.of(Integer.parseInt(text.substring(0, 3)), text.substring(4))));
    }

    @ParameterizedTest
    @CsvSource({
        "GREETING, 421 4.3.2 busy, GREETING",
        "GREETING, 554 5.3.2 not today, GREETING",
        "EHLO, 550 5.7.0 go away, EHLO",
        "MAIL, 421 4.3.2 busy, MAIL",
        "MAIL, 451 4.3.0 later, MAIL",
        "MAIL, 530 5.7.0 log in first, AUTH",
        "RCPT, 450 4.2.0 later, RCPT",
        "RCPT, 452 4.2.2 full, RCPT",
        "DATA, 451 4.3.0 later, DATA",
        "DOT, 421 4.3.2 busy, DOT",
        "DOT, 452 4.3.1 no room, DOT"
    })
    void temporary_failures_are_deferred(String command, String text, Phase phase) throws InterruptedException {
        server.reply(command, text);

        assertThat(send())
                .isEqualTo(new Outcome.Deferred(
                        phase, text, Optional.of(Reply.of(Integer.parseInt(text.substring(0, 3)), text.substring(4)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA"})
    void a_connection_lost_before_the_message_leaves_no_doubt(String command) throws InterruptedException {
        server.reply("EHLO", "250 no pipelining here").reply(command, SmtpBehavior.HANG_UP);

        assertThat(send()).isInstanceOfSatisfying(Outcome.Deferred.class, deferred -> {
            assertThat(deferred.phase()).isEqualTo(Phase.valueOf(command));
            assertThat(deferred.reply()).isEmpty();
        });
        assertThat(server.messages()).isEmpty();
    }

    @Test
    void a_connection_lost_after_the_final_dot_leaves_doubt() throws InterruptedException {
        server.reply("DOT", SmtpBehavior.HANG_UP);

        assertThat(send()).isInstanceOf(Outcome.Unknown.class);
        assertThat(server.messages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "250-and then nothing", "HTTP/1.1 200 OK", "999 what"})
    void an_invalid_reply_after_the_final_dot_is_an_unknown_outcome(String nonsense) throws InterruptedException {
        server.reply("DOT", nonsense + "\r\n" + SmtpBehavior.HANG_UP);

        assertThat(send()).isInstanceOf(Outcome.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"MAIL, 421 4.3.2 closing", "RCPT, 421 4.7.0 closing", "RCPT, 450 4.2.0 later", "DATA, 421 4.3.2 closing"
    })
    void a_reply_counts_although_the_server_closes_the_connection(String command, String text)
            throws InterruptedException {
        server.reply(command, text).hangUpAfter(command);

        assertThat(send())
                .isEqualTo(new Outcome.Deferred(
                        Phase.valueOf(command),
                        text,
                        Optional.of(Reply.of(Integer.parseInt(text.substring(0, 3)), text.substring(4)))));
    }

    @Test
    void a_lost_connection_is_lost_in_the_phase_that_got_no_reply() throws InterruptedException {
        server.hangUpAfter("RCPT");

        assertThat(send()).isInstanceOfSatisfying(Outcome.Deferred.class, deferred -> {
            assertThat(deferred.phase()).isEqualTo(Phase.DATA);
            assertThat(deferred.reply()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"354 go ahead", "334 what", "300 perhaps"})
    void a_reply_to_the_final_dot_that_asks_for_more_leaves_doubt(String reply) throws InterruptedException {
        server.reply("DOT", reply);

        assertThat(send()).isEqualTo(new Outcome.Unknown("The server answered the final dot by " + reply));
        server.reply("DOT", "250 2.0.0 queued");
        assertThat(send()).isInstanceOf(Outcome.Accepted.class);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void one_refused_recipient_does_not_stop_the_next() throws InterruptedException {
        server.reply("RCPT TO:<a@example.org>", "550 5.1.1 no such user").reply("DATA", "503 5.5.1 no recipients");
        assertThat(send()).isInstanceOf(Outcome.Rejected.class);

        server.reply("DATA", "354 go ahead");
        Outcome next = client.send(
                new Envelope("", "b@example.org"), MESSAGE.getBytes(StandardCharsets.US_ASCII), Permit.GRANTED);

        assertThat(next).isInstanceOf(Outcome.Accepted.class);
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.heard()).containsSubsequence("RCPT TO:<a@example.org>", "RSET", "MAIL FROM:<> SIZE=34");
    }

    /** RFC 2920, 3.1: such a server gets no message, not even an empty one. */
    @Test
    void a_server_that_accepts_data_without_recipients_is_disconnected() throws InterruptedException {
        server.reply("RCPT", "550 5.1.1 no such user");

        assertThat(send()).isInstanceOf(Outcome.Rejected.class);

        server.reply("RCPT", "250 2.1.5 ok");
        assertThat(send()).isInstanceOf(Outcome.Accepted.class);
        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.messages()).hasSize(1);
    }
}
