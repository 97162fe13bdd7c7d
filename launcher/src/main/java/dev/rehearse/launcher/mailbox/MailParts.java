package dev.rehearse.launcher.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The first plain text and the first HTML part of a message, however deeply nested. */
record MailParts(String text, String html) {

    private static final MailParts NONE = new MailParts("", "");

    static MailParts of(Part part) throws MessagingException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return NONE;
        }
        if (part.isMimeType("text/plain")) {
            return new MailParts(content(part), "");
        }
        if (part.isMimeType("text/html")) {
            return new MailParts("", content(part));
        }
        return part.isMimeType("multipart/*") ? ofMultipart(part) : NONE;
    }

    private static MailParts ofMultipart(Part part) throws MessagingException {
        try {
            var found = NONE;
            if (part.getContent() instanceof Multipart parts) {
                for (var i = 0; i < parts.getCount(); i++) {
                    found = found.or(of(parts.getBodyPart(i)));
                }
            }
            return found;
        } catch (IOException unreadable) {
            return NONE;
        }
    }

    private MailParts or(MailParts other) {
        return new MailParts(text.isEmpty() ? other.text : text, html.isEmpty() ? other.html : html);
    }

    /** An unknown charset is read as UTF-8: garbled text is better than an error. */
    private static String content(Part part) throws MessagingException {
        try {
            return String.valueOf(part.getContent());
        } catch (IOException unknownCharset) {
            try (var bytes = part.getInputStream()) {
                return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                return "";
            }
        }
    }
}
