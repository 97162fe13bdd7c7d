package dev.rehearse.formats.anki;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The decks of a package: one for each topic, below that of the product. Their ids depend on their names alone. */
final class Decks {

    static final String TOP = "Rehearse";

    /** As Anki's, times in milliseconds: ids from September 2001 to July 2036. */
    private static final long FIRST = 1_000_000_000_000L;

    private static final int BITS = 40;

    private final Map<String, Long> ids = new LinkedHashMap<>();

    Decks() {
        ids.put(TOP, stableId(TOP));
    }

    /** The id of the topic's deck. */
    long of(String topic) {
        var name = topic.isEmpty() ? TOP : TOP + "::" + topic;
        return Objects.requireNonNull(ids.computeIfAbsent(name, Decks::stableId));
    }

    Map<String, Long> all() {
        return ids;
    }

    static long stableId(String text) {
        var hash = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        return FIRST + (hash.getLeastSignificantBits() >>> (Long.SIZE - BITS));
    }
}
