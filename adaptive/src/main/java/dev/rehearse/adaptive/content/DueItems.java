package dev.rehearse.adaptive.content;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.selection.Restriction;
import java.util.List;
import java.util.Set;

/**
 * The items that a blueprint allows next.
 *
 * @param items at least one, in the order of the candidates
 * @param due the content areas that lag most
 * @param served the areas of the items: those due, or others where these have no item left
 */
public record DueItems(List<Item> items, Set<String> due, Set<String> served) {

    public DueItems {
        items = List.copyOf(items);
    }

    /** The restriction for explanations. */
    public Restriction restriction() {
        return restriction(due, served, items.size());
    }

    /** The restriction where {@code left} items are left of the areas served. */
    public static Restriction restriction(Set<String> due, Set<String> served, int left) {
        String areas = "content area due: " + String.join(", ", due);
        return new Restriction(
                served.equals(due) ? areas : areas + "; no item of it is left, so " + String.join(", ", served), left);
    }
}
