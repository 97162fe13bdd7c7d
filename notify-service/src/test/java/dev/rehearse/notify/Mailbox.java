package dev.rehearse.notify;

import dev.rehearse.testing.smtp.ReceivedMessage;
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
        return server.received().stream().map(Mailbox::delivered).toList();
    }

    /** As a server writes it into a mailbox: with the sender of its envelope (RFC 5321, 4.4). */
    private static MimeMessage delivered(ReceivedMessage message) {
        var text = "Return-Path: <" + message.sender() + ">\r\n" + message.text();
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops listening: connections are refused until {@link #bringBack}. */
    void takeDown() {
        server.stop();
    }

    /** Empty, as a server that has lost what it had. */
    void bringBack() {
        server.forget();
        server.start();
    }

    /** Throws away what was received. */
    void clear() {
        server.forget();
    }
}
