package dev.rehearse.smtp;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A reply of the server (RFC 5321, 4.2).
 *
 * @param code 200 to 599
 * @param lines the text after the code, at least one line, perhaps empty
 */
public record Reply(int code, List<String> lines) {

    private static final Pattern ENHANCED = Pattern.compile("([245]\\.\\d{1,3}\\.\\d{1,3})(?: .*)?");

    public Reply {
        if (code < 200 || code > 599 || lines.isEmpty()) {
            throw new IllegalArgumentException("No reply: " + code + " " + lines);
        }
        lines = List.copyOf(lines);
    }

    static Reply of(int code, String text) {
        return new Reply(code, List.of(text));
    }

    /** Whether it is a positive completion reply (2xx); a 3xx is a positive intermediate reply (RFC 5321, 4.2.1). */
    public boolean isPositive() {
        return code < 300;
    }

    public boolean isTransient() {
        return code >= 400 && code < 500;
    }

    public boolean isPermanent() {
        return code >= 500;
    }

    /** The enhanced status code, such as 5.1.1, if the server gives one (RFC 2034, RFC 3463). */
    public Optional<String> enhancedStatus() {
        var matcher = ENHANCED.matcher(lines.getFirst());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** As the server said it, in one line. */
    @Override
    public String toString() {
        return code + " " + String.join(" ", lines);
    }
}
