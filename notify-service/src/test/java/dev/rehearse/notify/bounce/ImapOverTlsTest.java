package dev.rehearse.notify.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The mailbox of bounces under TLS, on a server whose certificate is for localhost and of no authority that Java knows.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImapOverTlsTest {

    private static final String FILE = "greenmail.tls.keystore.file";
    private static final String PASSWORD = "greenmail.tls.keystore.password";

    @TempDir
    static Path folder;

    private static Path keys;

    private SSLContext usual;
    private GreenMail server;

    /** Once: the server reads it once. */
    @BeforeAll
    static void make_a_certificate() throws Exception {
        keys = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        assertThat(new ProcessBuilder((keytool
                                        + " -genkeypair -keyalg EC -alias imap -dname CN=localhost -ext san=dns:localhost"
                                        + " -validity 2 -storepass not-secret -keystore " + keys)
                                .split(" "))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();
        System.setProperty(FILE, keys.toString());
        System.setProperty(PASSWORD, "not-secret");
    }

    @BeforeEach
    void start() throws Exception {
        usual = SSLContext.getDefault();
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS));
        server.start();
        server.setUser("no-reply@example.org", "bounces", "password")
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream("Subject: a bounce\r\n\r\n".getBytes(StandardCharsets.US_ASCII))));
    }

    @AfterEach
    void stop() {
        server.stop();
        SSLContext.setDefault(usual);
    }

    @AfterAll
    static void forget_the_certificate() {
        System.clearProperty(FILE);
        System.clearProperty(PASSWORD);
    }

    @Test
    void a_server_that_java_trusts_is_read() throws Exception {
        trust();

        try (var mailbox = ImapMailbox.open(settings("localhost"))) {
            assertThat(mailbox.first(10)).hasSize(1);
        }
    }

    @Test
    void a_server_of_another_name_is_not_logged_in_to() throws Exception {
        trust();

        assertThatThrownBy(() -> ImapMailbox.open(settings("127.0.0.1")))
                .isInstanceOf(MessagingException.class)
                .hasStackTraceContaining("No subject alternative names matching IP address 127.0.0.1");
    }

    @Test
    void no_login_to_a_server_with_an_untrusted_certificate() {
        assertThatThrownBy(() -> ImapMailbox.open(settings("localhost")))
                .isInstanceOf(MessagingException.class)
                .hasStackTraceContaining("unable to find valid certification path");
    }

    /** As an operator does with javax.net.ssl.trustStore, which Java reads once. */
    private void trust() throws IOException, GeneralSecurityException {
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(KeyStore.getInstance(keys.toFile(), "not-secret".toCharArray()));
        var context = SSLContext.getInstance("TLS");
        context.init(null, trusted.getTrustManagers(), null);
        SSLContext.setDefault(context);
    }

    private ImapSettings settings(String host) {
        var given = Map.of(
                "rehearse.bounces.imap.host",
                host,
                "rehearse.bounces.imap.port",
                String.valueOf(server.getImaps().getPort()),
                "rehearse.bounces.imap.username",
                "bounces",
                "rehearse.bounces.imap.password",
                "password",
                "rehearse.bounces.imap.timeout",
                "PT30S");
        return new SmallRyeConfigBuilder()
                .withMapping(ImapSettings.class)
                .withSources(new PropertiesConfigSource(given, "test", 100))
                .build()
                .getConfigMapping(ImapSettings.class);
    }
}
