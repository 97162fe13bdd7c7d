package dev.rehearse.launcher.mailbox;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Sends mails to the mailbox over SMTP. */
record MailClient(int port) {

    void send(String subject, String text, String html) throws Exception {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", String.valueOf(port));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("rehearse@example.org"));
        message.setRecipient(RecipientType.TO, new InternetAddress("ann@example.org", "Änn"));
        message.setSubject(subject, "UTF-8");
        message.setHeader("List-Unsubscribe", "<http://localhost/unsubscribe>");
        message.setContent(alternatives(text, html));
        Transport.send(message);
    }

    private static MimeMultipart alternatives(String text, String html) throws Exception {
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var rich = new MimeBodyPart();
        rich.setText(html, "UTF-8", "html");
        return new MimeMultipart("alternative", plain, rich);
    }

    void sendRaw(String headers, String body) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var out = new PrintWriter(socket.getOutputStream(), false, StandardCharsets.US_ASCII)) {
            var commands = "HELO test\nMAIL FROM:<a@example.org>\nRCPT TO:<b@example.org>\nDATA\n%s\n\n%s\n.\nQUIT\n"
                    .formatted(headers, body);
            out.print(commands.replace("\n", "\r\n"));
            out.flush();
            socket.getInputStream().readAllBytes();
        }
    }
}
