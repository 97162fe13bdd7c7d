package dev.rehearse.adaptive.step;

import dev.rehearse.adaptive.content.Blueprint;
import dev.rehearse.adaptive.content.DueItems;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.selection.Restriction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which items may come next for one examinee, and what kept others out; mutable, for one thread. */
final class OpenItems {

    /*
     * Counts are carried on; what constraints forbid is asked again after each answer, of their own members only. So the
     * work does not grow with the pool, but with the number of items that are in a constraint.
     */

    private final PreparedContent content;
    private final boolean[] answered;
    private final boolean[] forbidden;
    private final boolean[] served;
    private final int[] unansweredOfArea;
    private int unanswered;
    private final List<Integer> marked = new ArrayList<>();
    private final List<Restriction> restrictions = new ArrayList<>();
    private int count;
    private int candidates;

    OpenItems(PreparedContent content) {
        this.content = content;
        this.answered = new boolean[content.items.size()];
        this.forbidden = new boolean[content.items.size()];
        this.served = new boolean[content.areas.size()];
        this.unansweredOfArea = content.countsOfAreas.clone();
        this.unanswered = content.count;
    }

    void answer(int item) {
        answered[item] = true;
        if (!content.isPilot(item)) {
            unanswered--;
            addToArea(item, -1);
        }
    }

    /** Looks at the constraints again, after all these answers. */
    void refresh(List<ScoredItem> responses) {
        marked.forEach(this::release);
        marked.clear();
        restrictions.clear();
        count = unanswered;
        for (PreparedContent.Group group : content.groups) {
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
            } else if (!forbidden[item] && !answered[item] && !content.isPilot(item)) {
                forbidden[item] = true;
                marked.add(item);
                count--;
                addToArea(item, -1);
            }
        }
    }

    private void release(int item) {
        forbidden[item] = false;
        addToArea(item, 1);
    }

    private void addToArea(int item, int change) {
        int area = content.area(item);
        if (area >= 0) {
            unansweredOfArea[area] += change;
        }
    }

    /** How many may come next without regard to the blueprint. */
    int count() {
        return count;
    }

    /** Leaves the areas that the blueprint serves; with at least one open item. */
    Restriction serve(Blueprint plan, List<ScoredItem> counted) {
        Set<String> open = new TreeSet<>();
        for (int area = 0; area < served.length; area++) {
            if (unansweredOfArea[area] > 0) {
                open.add(content.areas.get(area));
            }
        }
        Set<String> due = plan.due(counted);
        Set<String> areas = plan.served(due, open, counted);
        candidates = 0;
        for (int area = 0; area < served.length; area++) {
            served[area] = areas.contains(content.areas.get(area));
            candidates += served[area] ? unansweredOfArea[area] : 0;
        }
        return DueItems.restriction(due, areas, candidates);
    }

    /** There is no blueprint. */
    void serveAll() {
        candidates = count;
    }

    int candidates() {
        return candidates;
    }

    List<Restriction> restrictions() {
        return restrictions;
    }

    /** Whether the constraints and the blueprint let this item come next. */
    boolean isCandidate(int item) {
        int area = content.area(item);
        return isOpen(item) && (area < 0 || served[area]);
    }

    /** Whether the constraints let this item come next; pilot items never. */
    boolean isOpen(int item) {
        return !answered[item] && !forbidden[item] && !content.isPilot(item);
    }

    boolean isAnswered(int item) {
        return answered[item];
    }
}
