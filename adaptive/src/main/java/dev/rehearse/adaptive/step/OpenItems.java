package dev.rehearse.adaptive.step;

import dev.rehearse.adaptive.content.Blueprint;
import dev.rehearse.adaptive.content.DueItems;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.selection.Restriction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tracks which items may come next for one examinee, and what excluded the others; mutable, not thread-safe. */
final class OpenItems {

    /*
     * Counts are carried on, and sets are bits, so that to begin costs little with any pool; what constraints forbid is
     * asked again after each answer, of their own members only. So the work does not grow with the pool, but with the
     * number of items that are in a constraint.
     */

    private final PreparedContent content;
    private final BitSet answered;
    private final BitSet forbidden;
    private final BitSet groups;
    private final boolean[] served;
    private final int[] unansweredOfArea;
    private final int[] countedOfArea;
    private int counted;
    private int unanswered;
    private final List<Integer> marked = new ArrayList<>();
    private final List<Restriction> restrictions = new ArrayList<>();
    private int count;

    OpenItems(PreparedContent content) {
        this.content = content;
        this.answered = new BitSet(content.items.size());
        this.forbidden = new BitSet(content.items.size());
        this.groups = content.groupsFromTheStart();
        this.served = new boolean[content.areas.size()];
        this.unansweredOfArea = content.operationalOfArea();
        this.countedOfArea = new int[content.areas.size()];
        this.unanswered = content.operational();
    }

    void answer(int item, boolean counts) {
        answered.set(item);
        content.addGroupsOf(item, groups);
        if (counts) {
            counted++;
            if (content.area(item) >= 0) {
                countedOfArea[content.area(item)]++;
            }
        }
        if (!content.isPilot(item)) {
            unanswered--;
            addToArea(item, -1);
        }
    }

    /** Evaluates the constraints again, after all these answers. */
    void refresh(List<ScoredItem> responses) {
        marked.forEach(this::release);
        marked.clear();
        restrictions.clear();
        count = unanswered;
        for (int number = groups.nextSetBit(0); number >= 0; number = groups.nextSetBit(number + 1)) {
            PreparedContent.Group group = content.groups.get(number);
            int before = count;
            forbid(group, group.constraint().allowed(group.members(), responses));
            if (count < before) {
                restrictions.add(new Restriction(group.constraint().name(), count));
            }
        }
    }

    private void forbid(PreparedContent.Group group, List<Item> allowed) {
        if (allowed.size() == group.members().size()) {
            return;
        }
        int next = 0;
        for (int i = 0; i < group.members().size(); i++) {
            int item = group.indexes().get(i);
            if (next < allowed.size()
                    && allowed.get(next).id().equals(group.members().get(i).id())) {
                next++;
            } else if (isOpen(item)) {
                forbidden.set(item);
                marked.add(item);
                count--;
                addToArea(item, -1);
            }
        }
    }

    private void release(int item) {
        forbidden.clear(item);
        addToArea(item, 1);
    }

    private void addToArea(int item, int change) {
        int area = content.area(item);
        if (area >= 0) {
            unansweredOfArea[area] += change;
        }
    }

    /** How many may come next, ignoring the blueprint. */
    int count() {
        return count;
    }

    /** Restricts the items to the areas that the blueprint serves; at least one item must be open. */
    Restriction serve(Blueprint plan) {
        Set<String> open = new TreeSet<>();
        for (int area = 0; area < served.length; area++) {
            if (unansweredOfArea[area] > 0) {
                open.add(content.areas.get(area));
            }
        }
        Set<String> due = plan.due(this::countedOf, counted);
        Set<String> areas = plan.served(due, open, this::countedOf, counted);
        int candidates = 0;
        for (int area = 0; area < served.length; area++) {
            served[area] = areas.contains(content.areas.get(area));
            candidates += served[area] ? unansweredOfArea[area] : 0;
        }
        return DueItems.restriction(due, areas, candidates);
    }

    private int countedOf(String area) {
        return countedOfArea[content.areaIndex(area)];
    }

    List<Restriction> restrictions() {
        return restrictions;
    }

    /** The indexes of the items that the constraints and the blueprint allow next; a copy. */
    BitSet places() {
        BitSet places = content.operationalOutside(answered, forbidden);
        for (int area = 0; area < served.length; area++) {
            if (!served[area]) {
                places.andNot(content.placesOfArea(area));
            }
        }
        return places;
    }

    /** Whether the constraints allow this item next; never for pilot items. */
    boolean isOpen(int item) {
        return !answered.get(item) && !forbidden.get(item) && !content.isPilot(item);
    }

    boolean isAnswered(int item) {
        return answered.get(item);
    }
}
