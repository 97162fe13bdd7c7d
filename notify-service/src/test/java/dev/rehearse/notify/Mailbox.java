package dev.rehearse.notify;

import dev.rehearse.testing.smtp.SmtpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** The mails that the mail server was given, as a mail program reads them. */
record Mailbox(SmtpServer server) {

    List<MimeMessage> messages() {
        return server.messages().stream().map(Mailbox::parsed).toList();
    }

    private static MimeMessage parsed(String message) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops listening: connections are refused until {@link #bringBack}. */
    void takeDown() {
        server.stop();
    }

    void bringBack() {
        server.start();
    }

    /** Throws away what was received. */
    void clear() {
        server.forget();
    }
}
