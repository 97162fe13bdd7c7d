package dev.rehearse.adaptive.content;

import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.selection.Choice;
import dev.rehearse.adaptive.selection.Criterion;
import dev.rehearse.adaptive.selection.RankedSelection;
import dev.rehearse.adaptive.selection.Ranking;
import dev.rehearse.adaptive.selection.Restriction;
import dev.rehearse.adaptive.selection.SelectionState;
import dev.rehearse.adaptive.selection.TestOutline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Multiplies a rule's value by the share of its content bounds that is still free: minima are filled first, maxima are
 * never exceeded.
 *
 * @param rule whose values are never negative and best when large
 */
public record MaximumPriorityIndex(List<ContentBound> bounds, RankedSelection rule) implements RankedSelection {

    /*
     * PI_i = I_i prod_k (w_k f_k)^c_ik, c_ik = 1 where bound k counts item i, f_k the share of its quota still free
     * [1]. Two phases: while a minimum l_k is not met, only items that help to meet one, with f_k = (l_k - x_k) / l_k
     * for x_k such items so far; then, and for bounds whose minimum is met, f_k = (u_k - x_k) / u_k with the maximum
     * u_k. A full bound has f_k = 0 and closes its items: a maximum is never broken. Minima are met if the test is long
     * enough, and no overlap of bounds prevents it; that they cannot be is found out only when no item is left.
     *
     * [1] Y. Cheng and H.-H. Chang (2009), The maximum priority index method for severely constrained item selection in
     *     computerized adaptive testing. British Journal of Mathematical and Statistical Psychology 62(2), 369-383,
     *     doi:10.1348/000711008X304376.
     */

    public MaximumPriorityIndex {
        bounds = List.copyOf(bounds);
        if (!rule.criterion().largestIsBest()) {
            throw new InvalidSetting("criterion", rule.criterion().name(), "best when large, to be multiplied");
        }
    }

    @Override
    public void check(TestOutline outline) {
        rule.check(outline);
        Set<String> counted = new HashSet<>();
        int minima = 0;
        for (ContentBound bound : bounds) {
            ItemIds.checkInPool(bound.name(), bound.itemIds(), outline.pool());
            checkMinimum(bound, outline);
            if (Collections.disjoint(counted, bound.itemIds())) {
                counted.addAll(bound.itemIds());
                minima += bound.minimum();
            }
        }
        int longest = outline.longest();
        if (minima > longest) {
            throw new ConstraintCannotBeMet(
                    "priority index",
                    "the minima add up to " + minima + ", and a test has at most " + longest + " items");
        }
    }

    /** Pilot items, items kept back, families and enemies may leave fewer items than the bound names. */
    private static void checkMinimum(ContentBound bound, TestOutline outline) {
        List<Item> items = outline.candidates().stream()
                .filter(item -> bound.itemIds().contains(item.id()))
                .toList();
        int most = outline.capacity().applyAsInt(items);
        if (bound.minimum() > most) {
            throw new ConstraintCannotBeMet(
                    bound.name(),
                    "its minimum is " + bound.minimum() + ", and of its "
                            + bound.itemIds().size() + " items a test may hold at most " + most);
        }
    }

    @Override
    public Criterion criterion() {
        return Criterion.largest("priority index of " + rule.criterion().name());
    }

    /** {@inheritDoc} An item that a full bound closes has 0. */
    @Override
    public double[] values(SelectionState state) {
        Map<ContentBound, Long> counts = counts(state);
        double[] values = rule.values(state);
        for (int i = 0; i < values.length; i++) {
            values[i] *= priority(state.candidates().get(i), counts);
        }
        return values;
    }

    /** Of the items that no full bound closes and, while a minimum is not met, that help to meet one. */
    @Override
    public Ranking ranking(SelectionState state) {
        Map<ContentBound, Long> counts = counts(state);
        List<ContentBound> unmet = bounds.stream()
                .filter(bound -> count(counts, bound) < bound.minimum())
                .toList();
        List<Item> open = state.candidates().stream()
                .filter(item -> open(item, counts) && (unmet.isEmpty() || helps(item, unmet)))
                .toList();
        if (open.isEmpty()) {
            throw new ConstraintCannotBeMet("priority index", "no item is left " + missing(unmet));
        }
        return Ranking.of(this, state.withCandidates(open)).after(restrictions(state, open, unmet));
    }

    @Override
    public Choice choose(SelectionState state) {
        Ranking ranking = ranking(state);
        return ranking.choice(ranking.items().getFirst());
    }

    private Map<ContentBound, Long> counts(SelectionState state) {
        Map<ContentBound, Long> counts = new HashMap<>();
        Set<String> seen = ItemIds.of(state.responses());
        bounds.forEach(bound -> counts.put(
                bound, seen.stream().filter(bound.itemIds()::contains).count()));
        return counts;
    }

    private boolean open(Item item, Map<ContentBound, Long> counts) {
        return bounds.stream()
                .filter(bound -> bound.itemIds().contains(item.id()))
                .allMatch(bound -> count(counts, bound) < bound.maximum());
    }

    private static boolean helps(Item item, List<ContentBound> unmet) {
        return unmet.stream().anyMatch(bound -> bound.itemIds().contains(item.id()));
    }

    private double priority(Item item, Map<ContentBound, Long> counts) {
        double product = 1;
        for (ContentBound bound : bounds) {
            if (bound.itemIds().contains(item.id())) {
                long count = count(counts, bound);
                int quota = count < bound.minimum() ? bound.minimum() : bound.maximum();
                product *= bound.weight() * (quota - count) / quota;
            }
        }
        return product;
    }

    private static long count(Map<ContentBound, Long> counts, ContentBound bound) {
        return counts.getOrDefault(bound, 0L);
    }

    private static String missing(List<ContentBound> unmet) {
        return unmet.isEmpty()
                ? "below its maximum"
                : "for the minimum of " + String.join(", ", names(unmet)) + " without breaking a maximum";
    }

    private static List<Restriction> restrictions(SelectionState state, List<Item> open, List<ContentBound> unmet) {
        if (open.size() == state.candidates().size()) {
            return List.of();
        }
        String reason =
                unmet.isEmpty() ? "a maximum is reached" : "minimum not yet met: " + String.join(", ", names(unmet));
        return List.of(new Restriction(reason, open.size()));
    }

    private static List<String> names(List<ContentBound> bounds) {
        List<String> names = new ArrayList<>();
        bounds.forEach(bound -> names.add(bound.name()));
        return names;
    }
}
