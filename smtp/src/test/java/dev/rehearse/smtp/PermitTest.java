package dev.rehearse.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.testing.smtp.SmtpServer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A message leaves only with a permit, which is asked for at the last moment. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PermitTest {

    private final SmtpServer server;
    private final SmtpClient client;

    PermitTest() {
        server = SmtpServer.started().reply("EHLO", "250-server\r\n250-PIPELINING\r\n250 SIZE 100000000");
        client = new SmtpClient(MailServer.at("127.0.0.1", server.port(), "client.example", Security.NONE), 3);
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private Outcome send(Permit permit) throws InterruptedException {
        return client.send(
                new Envelope("bounce@rehearse.example", "a@example.org"),
                "Subject: hi\r\n\r\nhi\r\n".getBytes(StandardCharsets.US_ASCII),
                permit);
    }

    @Test
    void without_a_permit_the_message_does_not_leave() throws InterruptedException {
        Outcome outcome = send(() -> false);

        assertThat(outcome).isEqualTo(new Outcome.Withdrawn());
        assertThat(send(Permit.GRANTED)).isInstanceOf(Outcome.Accepted.class);
        assertThat(server.messages()).hasSize(1);
    }

    @Test
    void a_permit_that_fails_is_none() {
        assertThatThrownBy(() -> send(() -> {
                    throw new IllegalStateException("the database is away");
                }))
                .hasMessage("the database is away");
        assertThat(server.messages()).isEmpty();
    }

    @Test
    void the_permit_is_asked_when_the_server_is_ready_and_has_nothing_yet() throws InterruptedException {
        send(() -> {
            assertThat(server.heard()).last().isEqualTo("DATA");
            assertThat(server.messages()).isEmpty();
            return true;
        });

        assertThat(server.messages()).hasSize(1);
    }
}
