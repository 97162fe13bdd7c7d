package dev.rehearse.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.testing.smtp.SmtpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Credentials and mails are not sent in plaintext or to a server with an untrusted certificate. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecureConnectionTest {

    private static final Certificates CERTIFICATES = Certificates.forHost("localhost");
    private static final Certificates OF_OTHERS = Certificates.forHost("other.example");
    private static final Credentials CREDENTIALS = new Credentials("rehearse", "pass word");

    private final SmtpServer server;

    SecureConnectionTest() throws IOException {
        server = SmtpServer.started(CERTIFICATES.owner())
                .reply("EHLO", "250-server\r\n250-AUTH PLAIN LOGIN\r\n250 STARTTLS")
                .reply("STARTTLS", "220 go ahead")
                .reply("AUTH", "235 2.7.0 welcome");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private MailServer settings() {
        return MailServer.at("localhost", server.port(), "client.example", Security.STARTTLS)
                .with(CERTIFICATES.truster());
    }

    private static Outcome send(MailServer to) throws InterruptedException {
        try (SmtpClient client = new SmtpClient(to, 1)) {
            return client.send(
                    new Envelope("", "a@example.org"),
                    "Subject: hi\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                    Permit.GRANTED);
        }
    }

    @Test
    void mail_goes_out_under_tls_and_login() throws InterruptedException {
        assertThat(send(settings().with(CREDENTIALS))).isInstanceOf(Outcome.Accepted.class);

        assertThat(server.heard())
                .containsExactly(
                        "EHLO client.example",
                        "STARTTLS",
                        "EHLO client.example",
                        "AUTH PLAIN AHJlaGVhcnNlAHBhc3Mgd29yZA==",
                        "MAIL FROM:<>",
                        "RCPT TO:<a@example.org>",
                        "DATA",
                        "QUIT");
    }

    @Test
    void a_server_that_knows_only_login_gets_it() throws InterruptedException {
        server.reply("EHLO", "250-server\r\n250-AUTH LOGIN\r\n250 STARTTLS")
                .reply("AUTH", "334 VXNlcm5hbWU6")
                .reply("cmVoZWFyc2U=", "334 UGFzc3dvcmQ6")
                .reply("cGFzcyB3b3Jk", "235 2.7.0 welcome");

        assertThat(send(settings().with(CREDENTIALS))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_wrong_password_says_nothing_of_the_mail() throws InterruptedException {
        server.reply("AUTH", "535 5.7.8 wrong");

        assertDeferred(send(settings().with(CREDENTIALS)), Phase.AUTH, "535 5.7.8 wrong");
    }

    @Test
    void half_a_login_is_none() throws InterruptedException {
        server.reply("AUTH", "334 more");

        assertDeferred(send(settings().with(CREDENTIALS)), Phase.AUTH, "334 more");
    }

    @Test
    void an_untrusted_certificate_is_refused() throws InterruptedException {
        MailServer distrusting = settings().with(OF_OTHERS.truster());

        assertDeferred(send(distrusting), Phase.STARTTLS, "PKIX path");
    }

    @Test
    void a_certificate_for_another_host_is_refused() throws InterruptedException {
        MailServer byAddress = MailServer.at("127.0.0.1", server.port(), "client.example", Security.STARTTLS)
                .with(CERTIFICATES.truster());

        assertDeferred(send(byAddress), Phase.STARTTLS, "127.0.0.1");
    }

    @Test
    void a_server_without_tls_gets_no_mail() throws InterruptedException {
        server.reply("EHLO", "250 server");

        assertDeferred(send(settings()), Phase.STARTTLS, "does not offer");
    }

    @Test
    void tls_that_need_not_be_is_used_where_it_is_offered() throws InterruptedException {
        assertThat(send(opportunistic())).isInstanceOf(Outcome.Accepted.class);
        assertThat(server.heard()).contains("STARTTLS");

        server.reply("EHLO", "250 server");
        assertThat(send(opportunistic())).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_password_waits_for_tls() throws InterruptedException {
        server.reply("EHLO", "250-server\r\n250 AUTH PLAIN");

        assertDeferred(send(opportunistic().with(CREDENTIALS)), Phase.AUTH, "plaintext");
        assertThat(server.heard()).noneMatch(command -> command.startsWith("AUTH"));
    }

    private MailServer opportunistic() {
        return MailServer.at("localhost", server.port(), "client.example", Security.OPPORTUNISTIC)
                .with(CERTIFICATES.truster());
    }

    @Test
    void plaintext_replies_before_tls_are_not_trusted() throws InterruptedException {
        server.reply("STARTTLS", "220 go ahead\r\n250-injected\r\n250 AUTH PLAIN");

        assertDeferred(send(settings()), Phase.STARTTLS, "plaintext");
    }

    @Test
    void a_password_is_never_sent_in_plaintext() {
        MailServer clear = MailServer.at("localhost", server.port(), "client.example", Security.NONE);

        assertThatThrownBy(() -> clear.with(CREDENTIALS)).hasMessageContaining("plaintext");
        assertThat(CREDENTIALS.toString()).doesNotContain("pass word");
    }

    private void assertDeferred(Outcome outcome, Phase phase, String reason) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Deferred.class, deferred -> {
            assertThat(deferred.phase()).isEqualTo(phase);
            assertThat(deferred.reason()).contains(reason);
        });
        assertThat(server.heard()).noneMatch(command -> command.startsWith("MAIL"));
    }
}
