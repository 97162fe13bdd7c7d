package dev.rehearse.notify.bounce;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Groups of fields as in a message/delivery-status (RFC 3464, 2.1), a feedback report or a header. */
final class StatusFields {

    /** More than one real report has; the rest is not read. */
    private static final int MOST_GROUPS = 100;

    private final Map<String, String> fields = new HashMap<>();

    private StatusFields(String group) {
        // A line that begins with white space continues the one before (RFC 5322, 2.2.3).
        group.replaceAll("\n[ \\t]+", " ").lines().forEach(this::add);
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        if (colon > 0) {
            fields.putIfAbsent(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
    }

    /** The groups of the text: what stands between empty lines. */
    static List<StatusFields> groupsOf(String text) {
        return Stream.of(text.replace("\r\n", "\n").split("\n[ \\t]*\n", MOST_GROUPS))
                .limit(MOST_GROUPS - 1)
                .map(StatusFields::new)
                .filter(group -> !group.fields.isEmpty())
                .toList();
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
    }
}
