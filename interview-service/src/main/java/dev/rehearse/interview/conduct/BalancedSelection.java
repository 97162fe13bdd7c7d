package dev.rehearse.interview.conduct;

import dev.rehearse.adaptive.content.ContentBound;
import dev.rehearse.adaptive.exposure.Randomesque;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.selection.Choice;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.selection.SelectionState;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.pool.PooledItem;
import dev.rehearse.interview.practicetest.Rules.Quota;
import dev.rehearse.interview.practicetest.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The most informative item, or one drawn from the best, of those that quotas leave: one that is full closes its items, and
 * when the rest of the test is needed to fill what is short, only what is short is asked. Of what is left, the topic comes
 * next that is furthest behind its share.
 *
 * @param longest questions of a test
 * @param drawFrom how many of the best are drawn from
 * @param apart items of which no two come in a row while there are others
 */
record BalancedSelection(
        List<ContentBound> bounds, Set<Kind> limited, TopicShares shares, int longest, int drawFrom, Set<String> apart)
        implements ItemSelection {

    BalancedSelection {
        bounds = List.copyOf(bounds);
        limited = Set.copyOf(limited);
        apart = Set.copyOf(apart);
    }

    /** Quotas that the pool can't fill ask for what there is. */
    static BalancedSelection of(Settings settings, List<PooledItem> items) {
        var bounds = new ArrayList<ContentBound>();
        for (Quota quota : settings.rules().quotas()) {
            var ids = items.stream()
                    .filter(item -> isOf(quota, item))
                    .map(item -> item.id().toString())
                    .collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                int most = Math.max(1, quota.maximum()); // of one without any no item is here
                bounds.add(new ContentBound(
                        quota.toString(), ids, Math.min(Math.min(quota.minimum(), ids.size()), most), most));
            }
        }
        var limited = settings.rules().quotas().stream()
                .map(Quota::kind)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new BalancedSelection(
                bounds,
                limited,
                TopicShares.of(settings.rules().topics(), items),
                settings.maximumLength(),
                settings.rules().drawFrom(),
                Set.of());
    }

    /** The same, but no two of these items in a row. */
    BalancedSelection keepingApart(Set<String> items) {
        return new BalancedSelection(bounds, limited, shares, longest, drawFrom, items);
    }

    /** Whether a quota allows no question like the item. */
    static boolean excludes(Settings settings, PooledItem item) {
        return settings.rules().quotas().stream().anyMatch(quota -> quota.maximum() == 0 && isOf(quota, item));
    }

    private static boolean isOf(Quota quota, PooledItem item) {
        var competency = item.competency();
        return quota.kind() != null
                ? quota.kind() == item.kind()
                : competency != null && competency.id().equals(quota.competency());
    }

    /** Whether a quota says how many questions of the kind there are. */
    boolean limits(Kind kind) {
        return limited.contains(kind);
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
                ? new MaximumInformation().choose(state)
                : new Randomesque(Math.min(drawFrom, state.candidates().size()), new MaximumInformation())
                        .choose(state);
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
        return some.stream().anyMatch(bound -> bound.itemIds().contains(item.id()));
    }

    private static long count(ContentBound bound, SelectionState state) {
        return state.responses().stream()
                .map(ScoredItem::item)
                .filter(item -> bound.itemIds().contains(item.id()))
                .count();
    }
}
