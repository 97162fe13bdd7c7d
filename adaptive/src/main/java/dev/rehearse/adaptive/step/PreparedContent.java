package dev.rehearse.adaptive.step;

import dev.rehearse.adaptive.TestSettings;
import dev.rehearse.adaptive.content.ContentConstraint;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.UnknownItem;
import dev.rehearse.adaptive.selection.NarrowingSelection;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
    private final BitSet pilots = new BitSet();
    private final List<BitSet> placesOfArea = new ArrayList<>();
    private final IdentityHashMap<Set<String>, BitSet> placesOfSet = new IdentityHashMap<>();
    private final int[] area;
    private final int[] operationalOfArea;
    private final int operational;
    private final Map<String, Integer> indexOfArea = new HashMap<>();
    private final Map<String, Integer> indexOfId = new HashMap<>();
    private final BitSet groupsFromTheStart = new BitSet();
    private final Map<Integer, List<Integer>> groupsOfItem = new HashMap<>();

    PreparedContent(TestSettings settings) {
        items = settings.pool().items();
        area = new int[items.size()];
        areas = List.copyOf(new TreeSet<>(
                settings.blueprint().map(plan -> plan.proportions().keySet()).orElse(Set.of())));
        for (String name : areas) {
            indexOfArea.put(name, indexOfArea.size());
            placesOfArea.add(new BitSet(items.size()));
        }
        operationalOfArea = new int[areas.size()];
        int count = 0;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            indexOfId.put(item.id(), i);
            pilots.set(i, !settings.pilots().counts(item));
            area[i] =
                    settings.blueprint().map(plan -> areaIndex(plan.area(item))).orElse(-1);
            if (area[i] >= 0) {
                placesOfArea.get(area[i]).set(i);
            }
            if (!pilots.get(i)) {
                count++;
                if (area[i] >= 0) {
                    operationalOfArea[area[i]]++;
                }
            }
        }
        operational = count;
        if (settings.selection() instanceof NarrowingSelection rule) {
            rule.idSets().forEach(ids -> placesOfSet.computeIfAbsent(ids, this::places));
        }
        for (ContentConstraint constraint : settings.constraints()) {
            add(constraint, constraint.members(settings.pool()));
        }
    }

    private void add(ContentConstraint constraint, List<Item> members) {
        int number = groups.size();
        groups.add(
                new Group(constraint, members, members.stream().map(this::index).toList()));
        if (constraint.beginsWithMembers()) {
            groups.get(number)
                    .indexes()
                    .forEach(item -> groupsOfItem
                            .computeIfAbsent(item, _ -> new ArrayList<>(1))
                            .add(number));
        } else {
            groupsFromTheStart.set(number);
        }
    }

    /** The numbers of the groups that may forbid an item before any is answered; a copy. */
    BitSet groupsFromTheStart() {
        return (BitSet) groupsFromTheStart.clone();
    }

    /** Adds the numbers of the groups that may forbid an item once this one is answered. */
    void addGroupsOf(int item, BitSet groups) {
        groupsOfItem.getOrDefault(item, List.of()).forEach(groups::set);
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
        return pilots.get(item);
    }

    /** The indexes of the items that count for ability and are in none of these sets; a copy. */
    BitSet operationalOutside(BitSet... sets) {
        BitSet places = new BitSet(items.size());
        places.set(0, items.size());
        places.andNot(pilots);
        for (BitSet set : sets) {
            places.andNot(set);
        }
        return places;
    }

    /** Must not be modified. */
    BitSet placesOfArea(int area) {
        return placesOfArea.get(area);
    }

    /** The indexes of the items with these ids, of a set that the test's rule has named; must not be modified. */
    BitSet placesOf(Set<String> ids) {
        BitSet places = placesOfSet.get(ids);
        if (places == null) {
            throw new IllegalArgumentException("The rule has not named the set of " + ids.size() + " item ids");
        }
        return places;
    }

    private BitSet places(Set<String> ids) {
        BitSet places = new BitSet(items.size());
        for (int i = 0; i < items.size(); i++) {
            places.set(i, ids.contains(items.get(i).id()));
        }
        return places;
    }

    /** The index of the item's content area in {@link #areas}, or -1. */
    int area(int item) {
        return area[item];
    }
}
