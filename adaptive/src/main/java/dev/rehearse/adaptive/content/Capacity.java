package dev.rehearse.adaptive.content;

import dev.rehearse.adaptive.item.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The most items of a test, given families and enemies. */
public final class Capacity {

    /*
     * Of groups that share no item, each leaves out at least its size less its maximum. Which groups to take is settled
     * greedily, the ones that leave out most first: an upper bound, exact where groups do not overlap. The exact number
     * is that of a largest independent set, which is hard to find, and ordered sets never lower it when all their items
     * can be reached: a follow-up counts as much as its question.
     */

    private record Group(Set<String> members, int maximum) {

        int leftOut() {
            return Math.max(0, members.size() - maximum);
        }
    }

    private Capacity() {}

    /** No test over these items holds more than this. */
    public static int of(List<Item> items, List<ContentConstraint> constraints) {
        Set<String> ids = new HashSet<>();
        items.forEach(item -> ids.add(item.id()));
        int most = items.size();
        Set<String> taken = new HashSet<>();
        for (Group group : groups(ids, constraints)) {
            if (Collections.disjoint(group.members(), taken)) {
                taken.addAll(group.members());
                most -= group.leftOut();
            }
        }
        return most;
    }

    private static List<Group> groups(Set<String> ids, List<ContentConstraint> constraints) {
        List<Group> groups = new ArrayList<>();
        for (ContentConstraint constraint : constraints) {
            switch (constraint) {
                case Enemies enemies -> groups.add(new Group(among(ids, enemies.itemIds()), 1));
                case ItemFamily family -> groups.add(new Group(among(ids, family.itemIds()), family.maximum()));
                default -> {}
            }
        }
        groups.sort(Comparator.comparingInt(Group::leftOut).reversed());
        return groups;
    }

    private static Set<String> among(Set<String> ids, Set<String> members) {
        Set<String> present = new HashSet<>(members);
        present.retainAll(ids);
        return present;
    }
}
