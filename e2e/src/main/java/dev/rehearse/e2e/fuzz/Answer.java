package dev.rehearse.e2e.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An answer to a request.
 *
 * @param headers by their names in lower case
 * @param millis from the first byte sent to the last byte read
 */
record Answer(int status, Map<String, List<String>> headers, Bytes body, long millis) {

    /** The connection was closed without a byte. */
    static final int NONE = 0;

    private static final int LONGEST_TITLE = 60;
    private static final Pattern TITLE = Pattern.compile("(?:\"title\":\"|<h1[^>]*>)([^\"<]*)");

    static Answer none(long millis) {
        return new Answer(NONE, Map.of(), Bytes.NONE, millis);
    }

    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of("")).getFirst();
    }

    String text() {
        return body.text();
    }

    /** The title of a problem or a page. */
    String title() {
        var title = TITLE.matcher(text());
        return title.find() ? Printable.of(title.group(1), LONGEST_TITLE) : "";
    }

    boolean isHtml() {
        return header("Content-Type").startsWith("text/html");
    }

    boolean isStream() {
        return header("Content-Type").startsWith("text/event-stream");
    }

    /** One of 2xx for 2, and so on; a 503 by itself. */
    String family() {
        return switch (status) {
            case NONE -> "none";
            case 503 -> "503";
            default -> status / 100 + "xx";
        };
    }
}
