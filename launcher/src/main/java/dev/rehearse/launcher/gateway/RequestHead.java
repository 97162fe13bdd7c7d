package dev.rehearse.launcher.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The raw head of a request, and its violations of RFC 9112. Servers that parse leniently disagree with each other,
 * which allows request smuggling, so the gateway is strict.
 */
final class RequestHead {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern REQUEST_LINE = Pattern.compile("(" + TOKEN + ") ([\\x21-\\x7e]+) HTTP/(\\d)\\.(\\d)");
    private static final Pattern FIELD =
            Pattern.compile("(" + TOKEN + "):[ \\t]*([\\t\\x20-\\x7e\\x80-\\xff]*?)[ \\t]*");
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._~-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://[^/?#]+([/?].*)?");
    private static final int DIGITS_OF_A_LENGTH = 18;

    private final long longestBody;
    private final StringBuilder bytes = new StringBuilder();

    RequestHead(long longestBody) {
        this.longestBody = longestBody;
    }

    /** Adds a byte. Empty lines before a request are allowed. */
    void add(byte value) {
        var character = (char) (value & 0xff);
        if (!bytes.isEmpty() || (character != '\r' && character != '\n')) {
            bytes.append(character);
        }
    }

    /** The first violation. */
    Optional<RefusedRequest> fault() {
        var lines = List.of(text().split("\r\n", -1));
        var line = REQUEST_LINE.matcher(lines.getFirst());
        if (!line.matches()) {
            return bad("The request line is not a method, an address and HTTP/1.1 with one space between each.");
        }
        if (!line.group(3).equals("1")) {
            return bad("This server speaks HTTP/1.1, and this request another version.");
        }
        if (!isTarget(line.group(1), line.group(2))) {
            return bad("The address of a request begins with a slash.");
        }
        var fields = new ArrayList<Field>();
        for (var text : lines.subList(1, lines.size())) {
            var field = FIELD.matcher(text);
            if (field.matches()) {
                fields.add(new Field(field.group(1).toLowerCase(Locale.ROOT), field.group(2)));
            } else if (!text.isEmpty()) {
                return bad(describe(text));
            }
        }
        return new Fields(fields, !line.group(4).equals("0")).fault(longestBody);
    }

    /** The value of a header; also of a head whose end was not read. */
    Optional<String> value(String name) {
        return text().lines()
                .map(FIELD::matcher)
                .filter(field -> field.matches() && field.group(1).equalsIgnoreCase(name))
                .map(field -> field.group(2))
                .findFirst();
    }

    /** Without the bytes that a failed decoder has read beyond the head. */
    private String text() {
        var end = bytes.indexOf("\r\n\r\n");
        return end < 0 ? bytes.toString() : bytes.substring(0, end);
    }

    private static boolean isTarget(String method, String target) {
        return target.startsWith("/")
                || (target.equals("*") && method.equals("OPTIONS"))
                || ABSOLUTE.matcher(target).matches();
    }

    private static String describe(String text) {
        if (text.startsWith(" ") || text.startsWith("\t")) {
            return "A header is folded over two lines, which HTTP no longer allows.";
        }
        return text.contains("\n") || text.contains("\r")
                ? "A line of the headers does not end with CR and LF."
                : "A header is not a name, a colon and a value without control characters.";
    }

    private static Optional<RefusedRequest> bad(String detail) {
        return Optional.of(RefusedRequest.bad(detail));
    }

    /** The values of a header by its name in lower case. */
    private record Field(String name, String value) {}

    /** The headers that decide the target and the length of a request. */
    private record Fields(List<Field> all, boolean current) {

        Optional<RefusedRequest> fault(long longestBody) {
            var hosts = values("host");
            if (hosts.size() > 1 || (hosts.isEmpty() && current)) {
                return bad("A request has exactly one header Host, and this one has " + hosts.size() + ".");
            }
            if (!hosts.isEmpty() && !HOST.matcher(hosts.getFirst()).matches()) {
                return bad("The header Host is not a name with or without a port.");
            }
            var codings = values("transfer-encoding");
            return codings.isEmpty() ? length(values("content-length"), longestBody) : coding(codings);
        }

        private Optional<RefusedRequest> coding(List<String> codings) {
            if (!values("content-length").isEmpty()) {
                return bad("A request has Content-Length or Transfer-Encoding, and not both.");
            }
            if (!current) {
                return bad("HTTP/1.0 has no Transfer-Encoding.");
            }
            var words = String.join(",", codings).toLowerCase(Locale.ROOT).split(",", -1);
            for (var word : words) {
                if (!word.strip().equals("chunked")) {
                    return bad("The only Transfer-Encoding that this server knows is chunked.");
                }
            }
            return words.length == 1 ? Optional.empty() : bad("A body can be chunked once only.");
        }

        private static Optional<RefusedRequest> length(List<String> lengths, long longestBody) {
            if (lengths.size() > 1) {
                return bad("A request has one header Content-Length, and this one has " + lengths.size() + ".");
            }
            var length = lengths.isEmpty() ? "0" : lengths.getFirst();
            if (!length.matches("\\d+")) {
                return bad("The header Content-Length is not a number.");
            }
            var isTooLong = length.length() > DIGITS_OF_A_LENGTH || Long.parseLong(length) > longestBody;
            return isTooLong ? Optional.of(Bodies.tooLong(longestBody)) : Optional.empty();
        }

        private List<String> values(String name) {
            return all.stream()
                    .filter(field -> field.name().equals(name))
                    .map(Field::value)
                    .toList();
        }
    }
}
