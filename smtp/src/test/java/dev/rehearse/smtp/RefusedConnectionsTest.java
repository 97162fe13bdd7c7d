package dev.rehearse.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.testing.smtp.SmtpBehavior;
import dev.rehearse.testing.smtp.SmtpServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that serves fewer connections than a client may have. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedConnectionsTest {

    private static final int CONFIGURED = 20;
    private static final int MAILS = 1_000;

    private final SmtpServer server =
            SmtpServer.started().reply("EHLO", "250-server\r\n250-PIPELINING\r\n250 SIZE 100000000");
    private final List<SmtpClient> clients = new ArrayList<>();

    RefusedConnectionsTest() {}

    @AfterEach
    void close() {
        clients.forEach(SmtpClient::close);
        server.close();
    }

    private SmtpClient client() {
        SmtpClient client =
                new SmtpClient(MailServer.at("127.0.0.1", server.port(), "client.example", Security.NONE), CONFIGURED);
        clients.add(client);
        return client;
    }

    private static Outcome send(SmtpClient client) throws InterruptedException {
        return client.send(
                new Envelope("", "a@example.org"),
                "Subject: hi\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                Permit.GRANTED);
    }

    private static List<Outcome> send(SmtpClient client, int mails) throws InterruptedException {
        List<Future<Outcome>> outcomes = new ArrayList<>();
        try (var threads =
                Executors.newFixedThreadPool(CONFIGURED, Thread.ofVirtual().factory())) {
            for (int i = 0; i < mails; i++) {
                outcomes.add(threads.submit(() -> send(client)));
            }
        }
        return outcomes.stream().map(Future::resultNow).toList();
    }

    /** Each client sends so many mails; the server answers none of them before it has refused a connection. */
    private List<Outcome> sendAll(List<SmtpClient> senders, int mails) throws InterruptedException {
        server.hold();
        List<Future<List<Outcome>>> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (SmtpClient sender : senders) {
                all.add(threads.submit(() -> send(sender, mails)));
            }
            awaitRefusal(senders);
            server.release();
        }
        return all.stream().flatMap(outcomes -> outcomes.resultNow().stream()).toList();
    }

    private static void awaitRefusal(List<SmtpClient> senders) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (senders.stream().allMatch(sender -> sender.status().refusals() == 0) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10, 421 4.7.0 too many connections",
        "19, 421 4.7.0 too many connections",
        "1, 421 4.7.0 too many connections",
        "10, 554 5.7.1 too many connections",
        "10, " + SmtpBehavior.HANG_UP
    })
    void no_mail_is_put_off_and_few_connections_are_refused(int served, String greeting) throws Exception {
        server.serve(served, greeting);
        SmtpClient client = client();

        assertThat(sendAll(List.of(client), MAILS))
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Accepted.class));

        assertThat(server.messages()).hasSize(MAILS);
        assertThat(server.mostServed()).isEqualTo(served);
        assertThat(client.status().refusals()).isPositive();
        // One is tried each second, and one at the beginning that leads here.
        assertThat(client.status().refusals()).isLessThan(CONFIGURED);
    }

    @Test
    void a_server_that_serves_none_is_away() throws Exception {
        server.serve(0, "421 4.7.0 too many connections");

        assertThat(send(client(), CONFIGURED))
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Deferred.class,
                                deferred -> assertThat(deferred.phase()).isEqualTo(Phase.GREETING)));
    }

    @Test
    void mails_that_wait_for_a_connection_stay_when_the_client_stops() throws Exception {
        server.serve(1, "421 4.7.0 too many connections").hold();
        SmtpClient client = client();
        List<Future<Outcome>> outcomes = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            outcomes.add(threads.submit(() -> send(client)));
            outcomes.add(threads.submit(() -> send(client)));
            awaitRefusal(List.of(client));
            client.stopWaiting();
            server.release();
        }

        assertThat(outcomes.stream().map(Future::resultNow))
                .hasAtLeastOneElementOfType(Outcome.Accepted.class)
                .hasAtLeastOneElementOfType(Outcome.Deferred.class);
        assertThat(server.messages()).hasSize(1);
    }

    @Test
    void three_clients_share_what_the_server_serves() throws Exception {
        server.serve(10, "421 4.7.0 too many connections");
        List<SmtpClient> three = List.of(client(), client(), client());
        // Each keeps a connection first, as replicas that have sent before.
        for (SmtpClient client : three) {
            assertThat(send(client)).isInstanceOf(Outcome.Accepted.class);
        }

        assertThat(sendAll(three, MAILS))
                .hasSize(3 * MAILS)
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Accepted.class));

        assertThat(server.mostServed()).isEqualTo(10);
    }
}
