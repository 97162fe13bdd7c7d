package dev.rehearse.adaptive.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The combined ordered sets of a test: which items must come before an item. */
public final class ItemOrder {

    /*
     * An item can come into some test exactly if all that must come before it can, and may stand in a test together
     * with it: no cycle, no two enemies and no more members of a family than its maximum among them. The test that
     * holds just these items, in an order that the sets allow, shows that nothing else is needed.
     */

    private final Map<String, Set<String>> before = new TreeMap<>();

    private ItemOrder(List<ContentConstraint> constraints) {
        for (ContentConstraint constraint : constraints) {
            if (constraint instanceof OrderedItems ordered) {
                List<String> items = ordered.itemIds();
                for (int i = 1; i < items.size(); i++) {
                    before.computeIfAbsent(items.get(i), _ -> new TreeSet<>()).add(items.get(i - 1));
                }
            }
        }
    }

    /**
     * Refuses ordered sets with an item that no test can reach.
     *
     * @param never the items that no test contains, such as pilot items of which none is given
     * @throws ConstraintCannotBeMet naming that item
     */
    public static void check(List<ContentConstraint> constraints, Set<String> never) {
        ItemOrder order = new ItemOrder(constraints);
        for (String item : order.before.keySet()) {
            Set<String> together = order.allBefore(item);
            if (!never.contains(item)) {
                together.stream().filter(never::contains).findFirst().ifPresent(missing -> {
                    throw new ConstraintCannotBeMet(
                            "order", "item " + item + " comes only after " + missing + ", which no test contains");
                });
            }
            if (!together.add(item)) {
                throw new ConstraintCannotBeMet("order", "item " + item + " must come before itself");
            }
            constraints.forEach(constraint -> check(item, together, constraint));
        }
    }

    private static void check(String item, Set<String> together, ContentConstraint constraint) {
        switch (constraint) {
            case Enemies enemies -> check(item, together, enemies.name(), enemies.itemIds(), 1);
            case ItemFamily family ->
                check(item, together, "family " + family.name(), family.itemIds(), family.maximum());
            default -> {}
        }
    }

    private static void check(String item, Set<String> together, String group, Set<String> members, int most) {
        Set<String> shared = new TreeSet<>(together);
        shared.retainAll(members);
        if (shared.size() > most) {
            throw new ConstraintCannotBeMet(
                    "order",
                    "item " + item + " comes only after others, and of " + String.join(", ", shared) + " the " + group
                            + " may have only " + most);
        }
    }

    /** All that must come before an item, at any distance; the item itself among them if it is in a cycle. */
    private Set<String> allBefore(String item) {
        Set<String> all = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(item));
        while (!open.isEmpty()) {
            for (String earlier : before.getOrDefault(open.pop(), Set.of())) {
                if (all.add(earlier)) {
                    open.push(earlier);
                }
            }
        }
        return all;
    }
}
