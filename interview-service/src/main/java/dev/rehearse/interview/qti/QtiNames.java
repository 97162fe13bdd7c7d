package dev.rehearse.interview.qti;

import dev.rehearse.content.model.Shuffled;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.pool.PooledItem;
import java.util.List;
import java.util.UUID;

/**
 * The names that questions and their options have in packages of QTI, as {@code ./rehearse export qti-3.0} writes them.
 */
public final class QtiNames {

    private QtiNames() {}

    public static String item(UUID id) {
        return "q-" + id;
    }

    /** For options with these letters of the item itself; an answer that is not a letter stays as it is. */
    public static List<String> responses(PooledItem item, List<String> given) {
        if (!item.kind().hasOptions()) {
            return given;
        }
        return given.stream().map(letter -> choice(item, letter)).toList();
    }

    private static String choice(PooledItem item, String letter) {
        var options = item.options();
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).key().equals(letter)) {
                return item.kind() == Kind.ORDER ? entry(item, i) : "option-" + (i + 1);
            }
        }
        return letter;
    }

    /** Entries to be put in order are named by their first shown places, which reveal nothing. */
    private static String entry(PooledItem item, int place) {
        var entries =
                item.options().stream().map(option -> option.text().markdown()).toList();
        return "entry-" + (Shuffled.of(item.id(), entries).indexOf(entries.get(place)) + 1);
    }
}
