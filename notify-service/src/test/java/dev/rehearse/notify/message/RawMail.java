package dev.rehearse.notify.message;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A mail as it came over the wire. */
final class RawMail {

    private RawMail() {}

    static String of(MimeMessage mail) {
        try {
            var raw = new ByteArrayOutputStream();
            mail.writeTo(raw);
            return raw.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
