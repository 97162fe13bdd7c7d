package dev.rehearse.launcher.mailbox;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A message, decoded.
 *
 * @param headers one text for each name; a header that comes twice has two lines
 * @param text the part that is plain text, or empty
 * @param html the part that is HTML, or empty
 */
record Mail(MailId id, Map<String, String> headers, String text, String html) {

    Mail {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    static Mail of(MailId id, byte[] source) {
        try {
            var message = new MimeMessage(null, new ByteArrayInputStream(source));
            var parts = MailParts.of(message);
            return new Mail(id, headers(message), parts.text(), parts.html());
        } catch (MessagingException unreadable) {
            return new Mail(id, Map.of("Subject", "(unreadable message)"), "", "");
        }
    }

    String to() {
        var delivered = header("Delivered-To");
        return delivered.isEmpty() ? header("To") : delivered;
    }

    String subject() {
        return header("Subject");
    }

    /** The text of a header by its case-insensitive name, or empty. */
    String header(String name) {
        var anyCase = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        return anyCase.getOrDefault(name, "");
    }

    private static Map<String, String> headers(MimeMessage message) throws MessagingException {
        var headers = new LinkedHashMap<String, String>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.merge(header.getName(), decoded(header.getValue()), (one, other) -> one + "\n" + other);
        }
        return headers;
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException unknown) {
            return value;
        }
    }
}
