package dev.rehearse.notify.message;

import io.quarkus.mailer.Mail;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.codec.EncoderUtil.Usage;
import org.apache.james.mime4j.util.MimeUtil;

/** A mail as it goes over the wire (RFC 5322, 2045 to 2047): ASCII throughout, text first and HTML last. */
public final class InternetMessage {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    /** Cannot be in a quoted-printable body, where = is followed by two hexadecimal digits (RFC 2045, 6.7, (4)). */
    private static final String BOUNDARY = "=_rehearse_=";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(8192);

    private InternetMessage() {}

    /** The same for the same mail and date, so that a repeat is recognisable. */
    public static byte[] of(Mail mail, Instant date) {
        var message = new InternetMessage();
        message.header("From", address(mail.getFrom()));
        message.header("To", mail.getTo().getFirst());
        message.header("Date", DATE.format(date.atOffset(ZoneOffset.UTC)));
        message.header("Subject", encoded("Subject", mail.getSubject()));
        mail.getHeaders().forEach((name, values) -> values.forEach(value -> message.header(name, value)));
        message.header("MIME-Version", "1.0");
        message.header("Content-Type", "multipart/alternative; boundary=\"" + BOUNDARY + "\"");
        message.part("plain", mail.getText());
        message.part("html", mail.getHtml());
        message.line("");
        message.line("--" + BOUNDARY + "--");
        return message.out.toByteArray();
    }

    /** A name, if there is one, in the form that any script can take. */
    private static String address(String nameAndAddress) {
        int bracket = nameAndAddress.indexOf('<');
        return bracket < 1
                ? nameAndAddress
                : EncoderUtil.encodeAddressDisplayName(
                                nameAndAddress.substring(0, bracket).strip())
                        + " " + nameAndAddress.substring(bracket);
    }

    /** Text that looks like an encoded word is encoded as well, or readers would decode it (RFC 2047, 7). */
    private static String encoded(String name, String value) {
        int used = name.length() + 2;
        return value.contains("=?")
                ? EncoderUtil.encodeEncodedWord(value, Usage.TEXT_TOKEN, used)
                : EncoderUtil.encodeIfNecessary(value, Usage.TEXT_TOKEN, used);
    }

    private void header(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\r' || c == '\n' || c == 0 || c > 126) {
                throw new IllegalArgumentException("The header " + name + " cannot have this value: " + value);
            }
        }
        line(name + ": " + MimeUtil.fold(value, name.length() + 2));
    }

    private void part(String subtype, String content) {
        line("");
        line("--" + BOUNDARY);
        header("Content-Type", "text/" + subtype + "; charset=utf-8");
        header("Content-Transfer-Encoding", "quoted-printable");
        line("");
        QuotedPrintable.encode(content, out);
    }

    private void line(String text) {
        out.writeBytes((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
