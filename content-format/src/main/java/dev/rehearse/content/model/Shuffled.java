package dev.rehearse.content.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Entries in another order than the right one, which is the same in each export. */
public final class Shuffled {

    private Shuffled() {}

    /** By hashes of the entries with the question's id. */
    public static List<String> of(UUID question, List<String> entries) {
        var shuffled = new ArrayList<>(entries);
        shuffled.sort(Comparator.comparing(entry -> hash(question, entry)));
        if (shuffled.equals(entries)) {
            Collections.rotate(shuffled, 1);
        }
        return List.copyOf(shuffled);
    }

    private static UUID hash(UUID question, String entry) {
        return UUID.nameUUIDFromBytes((question + "\n" + entry).getBytes(StandardCharsets.UTF_8));
    }
}
