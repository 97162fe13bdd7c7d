package dev.rehearse.adaptive.step;

import dev.rehearse.adaptive.TestSettings;
import dev.rehearse.adaptive.content.ContentConstraint;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.UnknownItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The content of a test by the indexes of its items, counted from 0; immutable. */
final class PreparedContent {

    /** A constraint with the items that it may forbid. */
    record Group(ContentConstraint constraint, List<Item> members, List<Integer> indexes) {}

    final List<Item> items;
    final List<Group> groups = new ArrayList<>();
    final List<String> areas;
    private final boolean[] pilot;
    private final int[] area;
    private final int[] operationalOfArea;
    private final int operational;
    private final Map<String, Integer> indexOfArea = new HashMap<>();
    private final Map<String, Integer> indexOfId = new HashMap<>();

    PreparedContent(TestSettings settings) {
        items = settings.pool().items();
        pilot = new boolean[items.size()];
        area = new int[items.size()];
        areas = List.copyOf(new TreeSet<>(
                settings.blueprint().map(plan -> plan.proportions().keySet()).orElse(Set.of())));
        areas.forEach(name -> indexOfArea.put(name, indexOfArea.size()));
        operationalOfArea = new int[areas.size()];
        int count = 0;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            indexOfId.put(item.id(), i);
            pilot[i] = !settings.pilots().counts(item);
            area[i] =
                    settings.blueprint().map(plan -> areaIndex(plan.area(item))).orElse(-1);
            if (!pilot[i]) {
                count++;
                if (area[i] >= 0) {
                    operationalOfArea[area[i]]++;
                }
            }
        }
        operational = count;
        for (ContentConstraint constraint : settings.constraints()) {
            List<Item> members = constraint.members(settings.pool());
            groups.add(new Group(
                    constraint, members, members.stream().map(this::index).toList()));
        }
    }

    /** The index of a content area in {@link #areas}, or -1. */
    int areaIndex(String name) {
        return indexOfArea.getOrDefault(name, -1);
    }

    /** How many items count for ability. */
    int operational() {
        return operational;
    }

    /** How many of them each content area has; a copy. */
    int[] operationalOfArea() {
        return operationalOfArea.clone();
    }

    int index(Item item) {
        return index(item.id());
    }

    /** Throws {@link UnknownItem} if the pool has no item of this id. */
    int index(String itemId) {
        Integer index = indexOfId.get(itemId);
        if (index == null) {
            throw new UnknownItem(itemId);
        }
        return index;
    }

    boolean isPilot(int item) {
        return pilot[item];
    }

    /** The index of the item's content area in {@link #areas}, or -1. */
    int area(int item) {
        return area[item];
    }
}
