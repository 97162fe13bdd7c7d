package dev.rehearse.launcher.mailbox;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.rehearse.launcher.layout.Ports;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Accepts every message for any recipient and stores it. Nothing is relayed. */
final class SmtpServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final GreenMail server;
    private final MailFolder folder;

    private SmtpServer(GreenMail server, MailFolder folder) {
        this.server = server;
        this.folder = folder;
    }

    static SmtpServer start(int port, MailFolder folder) {
        var setup = new ServerSetup(port, Ports.LOOPBACK, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(PATIENCE.toMillis());
        var greenMail =
                new GreenMail(setup).withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        var server = new SmtpServer(greenMail, folder);
        greenMail.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            server.file(message, recipient);
            return new StoredRecipient(recipient.getEmail());
        });
        greenMail.start();
        return server;
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** Stores a copy for each recipient with a Delivered-To header, as mail servers do. */
    private void file(MovingMessage message, MailAddress recipient) throws MessagingException {
        var source = new ByteArrayOutputStream();
        try {
            source.write(("Delivered-To: " + recipient.getEmail() + "\r\n").getBytes(StandardCharsets.UTF_8));
            message.getMessage().writeTo(source);
            folder.add(source.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
