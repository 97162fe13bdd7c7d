package dev.rehearse.adaptive.design;

import dev.rehearse.adaptive.content.ContentBound;
import dev.rehearse.adaptive.exposure.Randomesque;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.selection.CandidateSet;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.selection.NarrowingSelection;
import dev.rehearse.adaptive.selection.RankedSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The best item by a rule, or one drawn from the best, among those that quotas allow: a full quota closes its items,
 * and when the rest of the test is needed for unfilled quotas, only their items are asked. Among these, the topic
 * furthest behind its share comes next.
 *
 * @param longest the most questions of a test
 * @param rule that ranks the questions
 * @param drawFrom how many of the best the next one is drawn from
 * @param apart items of which no two come in a row while there are others
 */
record BalancedSelection(
        List<ContentBound> bounds,
        TopicShares shares,
        int longest,
        RankedSelection rule,
        int drawFrom,
        Set<String> apart)
        implements NarrowingSelection {

    BalancedSelection {
        bounds = List.copyOf(bounds);
        apart = Set.copyOf(apart);
    }

    /** Quotas that the pool cannot fill are reduced to what there is. */
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
    public List<Set<String>> idSets() {
        return Stream.of(bounds.stream().map(ContentBound::itemIds), shares.idSets().stream(), Stream.of(apart))
                .flatMap(sets -> sets)
                .toList();
    }

    @Override
    public <C extends CandidateSet<C>> C narrow(C candidates, List<ScoredItem> responses) {
        C others = spaced(candidates, responses);
        int[] counts = counts(responses);
        C open = others.outside(
                bounds(place -> counts[place] >= bounds.get(place).maximum()));
        C helping = isShort(counts, responses.size()) ? open.within(due(counts)) : open;
        C left = helping.isEmpty() ? open : helping;
        return shares.furthestBehind(left.isEmpty() ? others : left, responses);
    }

    /** One of the best, drawn. */
    @Override
    public ItemSelection ruleFor(int left) {
        return drawFrom <= 1 ? rule : new Randomesque(Math.min(drawFrom, left), rule);
    }

    /** The candidates that need not be kept apart from the last item; all, if that leaves none. */
    private <C extends CandidateSet<C>> C spaced(C candidates, List<ScoredItem> responses) {
        if (responses.isEmpty() || !apart.contains(responses.getLast().item().id())) {
            return candidates;
        }
        C others = candidates.outside(List.of(apart));
        return others.isEmpty() ? candidates : others;
    }

    /** How many responses are to items of each bound. */
    private int[] counts(List<ScoredItem> responses) {
        int[] counts = new int[bounds.size()];
        for (int place = 0; place < counts.length; place++) {
            for (ScoredItem response : responses) {
                if (bounds.get(place).itemIds().contains(response.item().id())) {
                    counts[place]++;
                }
            }
        }
        return counts;
    }

    /** Whether the rest of the test is needed to fill the unfilled quotas. */
    private boolean isShort(int[] counts, int responses) {
        int missing = IntStream.range(0, counts.length)
                .map(place -> Math.max(0, bounds.get(place).minimum() - counts[place]))
                .sum();
        return missing >= longest - responses;
    }

    private List<Set<String>> due(int[] counts) {
        return bounds(place -> counts[place] < bounds.get(place).minimum());
    }

    private List<Set<String>> bounds(IntPredicate which) {
        return IntStream.range(0, bounds.size())
                .filter(which)
                .mapToObj(place -> bounds.get(place).itemIds())
                .toList();
    }
}
