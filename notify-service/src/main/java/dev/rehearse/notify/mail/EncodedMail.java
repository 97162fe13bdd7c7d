package dev.rehearse.notify.mail;

import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A message that is already written, in the form in which the mailer sends it octet by octet: headers encoded, folded
 * and signed, and a body of short ASCII lines that the mailer takes for plain text and leaves as it is.
 */
final class EncodedMail extends MailMessage {

    private static final String END_OF_HEADERS = "\r\n\r\n";
    private static final Pattern BETWEEN_HEADERS = Pattern.compile("\r\n(?![ \t])");

    private volatile boolean isReached;

    /** Parses a message in wire format (RFC 5322), with CRLF line ends. */
    EncodedMail(String sender, String recipient, byte[] message) {
        var text = new String(message, StandardCharsets.US_ASCII);
        int end = text.indexOf(END_OF_HEADERS);
        var headers = MultiMap.caseInsensitiveMultiMap();
        for (String header : BETWEEN_HEADERS.split(text.substring(0, end), -1)) {
            int colon = header.indexOf(':');
            headers.add(header.substring(0, colon), header.substring(colon + 1).stripLeading());
        }
        setBounceAddress(sender);
        setTo(recipient);
        setFixedHeaders(true);
        setHeaders(headers);
        setText(text.substring(end + END_OF_HEADERS.length()).replace("\r\n", "\n"));
    }

    /*
     * The mail client reads the text to encode it after the greeting, EHLO and AUTH. An earlier failure is independent
     * of the mail. TransactionalMailTest verifies this behavior of the client.
     */
    @Override
    public String getText() {
        isReached = true;
        return super.getText();
    }

    /** Whether the SMTP conversation has reached this mail. */
    boolean isReached() {
        return isReached;
    }
}
