package dev.rehearse.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.testing.smtp.SmtpBehavior;
import dev.rehearse.testing.smtp.SmtpServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that say nothing, read nothing or are not there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SilentServerTest {

    /** The port of tcpmux, below the ports that programs are given when they ask for any. */
    private static final int UNUSED_PORT = 1;

    private final SmtpServer server = SmtpServer.started();

    @AfterEach
    void close() {
        server.close();
    }

    private static Timeouts all(Duration timeout) {
        return new Timeouts(Duration.ofSeconds(20), timeout, timeout, timeout, timeout, timeout);
    }

    private Outcome send(Duration timeout) throws InterruptedException {
        return send(server.port(), timeout, "Subject: hi\r\n");
    }

    private static Outcome send(int port, Duration timeout, String message) throws InterruptedException {
        var to = MailServer.at("127.0.0.1", port, "client.example", Security.NONE)
                .with(all(timeout));
        try (var client = new SmtpClient(to, 1)) {
            return client.send(
                    new Envelope("bounce@rehearse.example", "a@example.org"),
                    message.getBytes(StandardCharsets.US_ASCII),
                    Permit.GRANTED);
        }
    }

    @ParameterizedTest
    @CsvSource({"GREETING, GREETING", "EHLO, EHLO", "MAIL, MAIL", "RCPT, RCPT", "DATA, DATA"})
    void a_silent_server_is_not_waited_for_for_ever(String command, Phase phase) throws InterruptedException {
        server.reply(command, SmtpBehavior.SILENCE);

        assertThat(send(Duration.ofMillis(500)))
                .isInstanceOfSatisfying(
                        Outcome.Deferred.class,
                        deferred -> assertThat(deferred.phase()).isEqualTo(phase));
    }

    @Test
    void silence_after_the_final_dot_leaves_doubt() throws InterruptedException {
        server.reply("DOT", SmtpBehavior.SILENCE);

        assertThat(send(Duration.ofMillis(500)))
                .isEqualTo(new Outcome.Unknown("SocketTimeoutException: The server took too long"));
    }

    @Test
    void a_server_that_does_not_listen_is_left() throws InterruptedException {
        server.deafen();
        var message = ("x".repeat(900) + "\r\n").repeat(30_000);

        assertThat(send(server.port(), Duration.ofMillis(500), message))
                .isInstanceOfSatisfying(
                        Outcome.Deferred.class,
                        deferred -> assertThat(deferred.phase()).isEqualTo(Phase.MESSAGE));
        assertThat(server.messages()).isEmpty();
    }

    @Test
    void no_server_is_no_success() throws InterruptedException {
        assertThat(send(UNUSED_PORT, Duration.ofSeconds(20), "Subject: hi\r\n"))
                .isInstanceOfSatisfying(
                        Outcome.Deferred.class,
                        deferred -> assertThat(deferred.phase()).isEqualTo(Phase.CONNECT));
    }
}
