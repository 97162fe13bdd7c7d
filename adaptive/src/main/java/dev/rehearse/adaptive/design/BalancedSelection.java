package dev.rehearse.adaptive.design;

import dev.rehearse.adaptive.content.ContentBound;
import dev.rehearse.adaptive.exposure.Randomesque;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.selection.Choice;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.selection.RankedSelection;
import dev.rehearse.adaptive.selection.SelectionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The best item by a rule, or one drawn from the best, of those that quotas leave: one that is full closes its items, and
 * when the rest of the test is needed to fill what is short, only what is short is asked. Of what is left, the topic comes
 * next that is furthest behind its share.
 *
 * @param longest questions of a test
 * @param rule which of them is best
 * @param drawFrom how many of the best are drawn from
 * @param apart items of which no two come in a row while there are others
 */
record BalancedSelection(
        List<ContentBound> bounds,
        TopicShares shares,
        int longest,
        RankedSelection rule,
        int drawFrom,
        Set<String> apart)
        implements ItemSelection {

    BalancedSelection {
        bounds = List.copyOf(bounds);
        apart = Set.copyOf(apart);
    }

    /** Quotas that the pool can't fill ask for what there is. */
    static BalancedSelection of(TestSpecification specification, List<DesignItem> items) {
        var bounds = new ArrayList<ContentBound>();
        for (Quota quota : specification.quotas()) {
            var ids = items.stream().filter(quota::has).map(DesignItem::id).collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                int most = Math.max(1, quota.maximum()); // of one without any no item is here
                bounds.add(new ContentBound(
                        quota.toString(), ids, Math.min(Math.min(quota.minimum(), ids.size()), most), most));
            }
        }
        return new BalancedSelection(
                bounds,
                TopicShares.of(specification.topics(), items),
                specification.maximumLength(),
                specification.rule(),
                specification.drawFrom(),
                Set.of());
    }

    /** The same, but no two of these items in a row. */
    BalancedSelection keepingApart(Set<String> items) {
        return new BalancedSelection(bounds, shares, longest, rule, drawFrom, items);
    }

    @Override
    public Choice choose(SelectionState all) {
        var others = spaced(all);
        var state = others.isEmpty() ? all : all.withCandidates(others);
        var open = open(state.candidates(), state);
        var helping = isShort(state) ? helping(open, state) : open;
        var left = helping.isEmpty() ? open : helping;
        var candidates = left.isEmpty() ? state.candidates() : left;
        return best(state.withCandidates(shares.furthestBehind(candidates, state.responses())));
    }

    /** Settled when as many are left of the most informative as are drawn from. */
    @Override
    public Optional<Choice> chooseEarly(SelectionState mostInformative, int candidates) {
        if (!(rule instanceof MaximumInformation)) {
            return Optional.empty();
        }
        var open = open(spaced(mostInformative), mostInformative);
        var asked = isShort(mostInformative) ? helping(open, mostInformative) : open;
        var left = shares.ofFirst(asked, mostInformative.responses());
        return left.size() < Math.max(1, drawFrom)
                ? Optional.empty()
                : Optional.of(best(mostInformative.withCandidates(left)).among(candidates));
    }

    /** The candidates of which none follows one that it is to be kept apart from; perhaps none at all. */
    private List<Item> spaced(SelectionState state) {
        var asked = state.responses();
        return asked.isEmpty() || !apart.contains(asked.getLast().item().id())
                ? state.candidates()
                : state.candidates().stream()
                        .filter(item -> !apart.contains(item.id()))
                        .toList();
    }

    private Choice best(SelectionState state) {
        return drawFrom <= 1
                ? rule.choose(state)
                : new Randomesque(Math.min(drawFrom, state.candidates().size()), rule).choose(state);
    }

    /** The candidates of no quota that is full. */
    private List<Item> open(List<Item> candidates, SelectionState state) {
        var full = bounds.stream()
                .filter(bound -> count(bound, state) >= bound.maximum())
                .toList();
        return full.isEmpty()
                ? candidates
                : candidates.stream().filter(item -> !isIn(full, item)).toList();
    }

    /** Whether the rest of the test is needed to fill the quotas that are short. */
    private boolean isShort(SelectionState state) {
        long missing = due(state).stream()
                .mapToLong(bound -> bound.minimum() - count(bound, state))
                .sum();
        return missing >= longest - state.responses().size();
    }

    private List<Item> helping(List<Item> open, SelectionState state) {
        var due = due(state);
        return open.stream().filter(item -> isIn(due, item)).toList();
    }

    private List<ContentBound> due(SelectionState state) {
        return bounds.stream()
                .filter(bound -> count(bound, state) < bound.minimum())
                .toList();
    }

    private static boolean isIn(List<ContentBound> some, Item item) {
        // No stream: of a large pool thousands of items are asked about for each answer.
        for (ContentBound bound : some) {
            if (bound.itemIds().contains(item.id())) {
                return true;
            }
        }
        return false;
    }

    private static long count(ContentBound bound, SelectionState state) {
        return state.responses().stream()
                .map(ScoredItem::item)
                .filter(item -> bound.itemIds().contains(item.id()))
                .count();
    }
}
