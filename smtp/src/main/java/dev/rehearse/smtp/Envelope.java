package dev.rehearse.smtp;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The envelope of a mail: sender and recipient of the mail transaction, independent of the headers (RFC 5321, 2.3.1).
 *
 * @param sender where bounces go; empty for none
 * @param recipient a single one, so that a refusal concerns no other recipient
 * @param id the envelope id (ENVID), returned in delivery status notifications if the server supports DSN (RFC 3461,
 *     4.4)
 */
public record Envelope(String sender, String recipient, Optional<String> id) {

    /** RFC 5321, 4.5.3.1.3: 256 octets with its brackets. */
    private static final int LONGEST = 254;

    public Envelope {
        check("sender", sender);
        check("recipient", recipient);
        if (recipient.isEmpty()) {
            throw new IllegalArgumentException("The recipient is missing");
        }
        id.ifPresent(value -> check("id", value));
    }

    public Envelope(String sender, String recipient) {
        this(sender, recipient, Optional.empty());
    }

    boolean isAscii() {
        return isAscii(sender) && isAscii(recipient);
    }

    private static void check(String name, String value) {
        if (value.chars().anyMatch(c -> c <= ' ' || c == 127 || c == '<' || c == '>')) {
            throw new IllegalArgumentException("The " + name + " has a character that must not be in it: " + value);
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new IllegalArgumentException("The " + name + " is longer than " + LONGEST + " octets: " + value);
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
