package dev.rehearse.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.testing.smtp.SmtpServer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Extensions that the server offers are used, others are not, and invalid input is refused. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExtensionsTest {

    private final SmtpServer server;
    private final SmtpClient client;

    ExtensionsTest() {
        server = SmtpServer.started().reply("EHLO", "250-server\r\n250-PIPELINING\r\n250 SIZE 100000000");
        client = new SmtpClient(MailServer.at("127.0.0.1", server.port(), "client.example", Security.NONE), 1);
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private Outcome send(Envelope envelope, String message) throws InterruptedException {
        return client.send(envelope, message.getBytes(StandardCharsets.UTF_8), Permit.GRANTED);
    }

    private Outcome send(String message) throws InterruptedException {
        return send(new Envelope("", "a@example.org"), message);
    }

    @Test
    void a_delivery_status_notification_is_asked_for() throws InterruptedException {
        server.reply("EHLO", "250-server\r\n250 DSN");

        send(new Envelope("b@rehearse.example", "a+b=c@example.org", Optional.of("id 1".replace(' ', '='))), "x\r\n");

        assertThat(server.heard())
                .contains(
                        "MAIL FROM:<b@rehearse.example> RET=HDRS ENVID=id+3D1",
                        "RCPT TO:<a+b=c@example.org> NOTIFY=FAILURE,DELAY ORCPT=rfc822;a+2Bb+3Dc@example.org");
    }

    @Test
    void an_address_beyond_ascii_needs_a_server_that_knows_it() throws InterruptedException {
        Envelope envelope = new Envelope("", "jürgen@example.org");

        assertThat(send(envelope, "x\r\n"))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected ->
                                assertThat(rejected.reply().enhancedStatus()).contains("5.6.7"));
        assertThat(server.heard()).noneMatch(command -> command.startsWith("MAIL"));
    }

    @Test
    void a_server_that_knows_it_gets_it() throws InterruptedException {
        server.reply("EHLO", "250-server\r\n250-8BITMIME\r\n250 SMTPUTF8");

        assertThat(send(new Envelope("", "jürgen@example.org"), "ü\r\n")).isInstanceOf(Outcome.Accepted.class);

        assertThat(server.heard()).contains("MAIL FROM:<> BODY=8BITMIME SMTPUTF8", "RCPT TO:<jürgen@example.org>");
        assertThat(server.messages()).containsExactly("ü\r\n");
    }

    @Test
    void a_message_beyond_ascii_is_not_forced_on_a_server() throws InterruptedException {
        assertThat(send("ü\r\n"))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected ->
                                assertThat(rejected.reply().enhancedStatus()).contains("5.6.3"));
    }

    @Test
    void whether_a_message_is_too_large_is_for_the_server_to_say() throws InterruptedException {
        server.reply("EHLO", "250-server\r\n250 SIZE 10").reply("MAIL", "552 5.3.4 too large");
        assertThat(send("012345678\r\n"))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected ->
                                assertThat(rejected.reply().enhancedStatus()).contains("5.3.4"));

        server.reply("MAIL", "250 2.1.0 ok");

        assertThat(send("012345678\r\n")).isInstanceOf(Outcome.Accepted.class);
        assertThat(server.heard()).contains("MAIL FROM:<> SIZE=11");
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void a_mail_that_a_reused_connection_cannot_send_gets_a_new_one() throws InterruptedException {
        Envelope envelope = new Envelope("", "jürgen@example.org");
        send("x\r\n");
        assertThat(send(envelope, "x\r\n")).isInstanceOf(Outcome.Rejected.class);

        send("x\r\n");
        server.reply("EHLO", "250-server\r\n250-8BITMIME\r\n250 SMTPUTF8");

        assertThat(send(envelope, "x\r\n")).isInstanceOf(Outcome.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb\r\n", "a\rb\r\n", "a\r", "a\0b\r\n", "a\r\n.\n"})
    void a_message_that_servers_read_differently_is_refused(String message) {
        assertThatThrownBy(() -> send(message)).isInstanceOf(IllegalArgumentException.class);
        assertThat(server.connections()).isZero();
    }

    @Test
    void a_line_of_998_octets_is_sent_and_one_more_is_not() throws InterruptedException {
        assertThat(send("." + "x".repeat(997) + "\r\n")).isInstanceOf(Outcome.Accepted.class);
        assertThatThrownBy(() -> send("x".repeat(999) + "\r\n")).hasMessageContaining("998");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.org>\r\nRCPT TO:<b@example.org", "a b@example.org", "a\0@example.org", ""})
    void an_address_cannot_carry_commands(String address) {
        assertThatThrownBy(() -> new Envelope("", address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_address_of_254_octets_is_the_longest() {
        String domain = "@example.org";

        assertThat(new Envelope("", "x".repeat(254 - domain.length()) + domain).recipient())
                .hasSize(254);
        assertThatThrownBy(() -> new Envelope("", "x".repeat(255 - domain.length()) + domain))
                .hasMessageContaining("254");
    }
}
