package dev.rehearse.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.testing.smtp.SmtpBehavior;
import dev.rehearse.testing.smtp.SmtpServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections are reused, and replaced when they break. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConnectionReuseTest {

    private static final int CONNECTIONS = 3;

    private final SmtpServer server;
    private final SmtpClient client;

    ConnectionReuseTest() {
        server = SmtpServer.started().reply("EHLO", "250-server\r\n250-PIPELINING\r\n250 SIZE 100000000");
        client =
                new SmtpClient(MailServer.at("127.0.0.1", server.port(), "client.example", Security.NONE), CONNECTIONS);
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private Outcome send() throws InterruptedException {
        return client.send(
                new Envelope("", "a@example.org"),
                "Subject: hi\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                Permit.GRANTED);
    }

    @Test
    void mails_share_a_connection() throws InterruptedException {
        send();
        send();

        assertThat(server.messages()).hasSize(2);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void a_connection_that_died_idle_is_replaced() throws InterruptedException {
        send();
        server.hangUp();

        assertThat(send()).isInstanceOf(Outcome.Accepted.class);
        assertThat(server.messages()).hasSize(2);
    }

    @Test
    void a_connection_that_is_refused_when_used_again_is_replaced_once() throws InterruptedException {
        send();
        server.reply("MAIL", "421 4.3.2 busy");

        assertThat(send()).isInstanceOf(Outcome.Deferred.class);
        assertThat(server.connections()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "450 4.7.0 enough for one connection",
                "452 4.5.3 enough for one connection",
                "550 5.7.0 enough for one connection",
                "421 4.7.0 enough for one connection",
                SmtpBehavior.HANG_UP
            })
    void a_limit_of_mails_per_connection_costs_connections_only(String reply) throws InterruptedException {
        server.take(3, reply);

        for (int i = 0; i < 10; i++) {
            assertThat(send()).isInstanceOf(Outcome.Accepted.class);
        }

        assertThat(server.messages()).hasSize(10);
        assertThat(server.connections()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"450 4.7.0 later", "550 5.7.0 not you"})
    void a_sender_who_is_refused_on_a_new_connection_too_is_refused(String reply) throws InterruptedException {
        send();
        server.reply("MAIL", reply).reply("RCPT", "503 5.5.1 no sender").reply("DATA", "503 5.5.1 no sender");

        assertThat(send()).isNotInstanceOf(Outcome.Accepted.class);
        assertThat(send()).isNotInstanceOf(Outcome.Accepted.class);

        assertThat(server.messages()).hasSize(1);
        // The second mail goes over the connection that has never taken any.
        assertThat(server.connections()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RCPT", "DATA"})
    void a_conversation_that_ends_before_the_message_goes_on_over_a_new_connection(String command)
            throws InterruptedException {
        send();
        server.reply(command, "421 4.3.2 closing").hangUpAfter(command);

        Outcome outcome = send();

        assertThat(outcome).isInstanceOf(Outcome.Deferred.class);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void there_are_never_more_connections_than_allowed() throws InterruptedException, ExecutionException {
        List<Future<Outcome>> outcomes = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                outcomes.add(threads.submit(() -> send()));
            }
        }

        for (Future<Outcome> outcome : outcomes) {
            assertThat(outcome.get()).isInstanceOf(Outcome.Accepted.class);
        }
        assertThat(server.messages()).hasSize(100);
        assertThat(server.connections()).isBetween(1, CONNECTIONS);
    }
}
