package dev.rehearse.question.search;

import dev.rehearse.question.search.FilterCounts.FilterCount;
import dev.rehearse.question.search.SearchEntry.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what each value of each filter would leave of the questions that match. */
final class FilterCounter {

    /** So many values of a filter are counted; there can be many tags. */
    private static final int MOST_VALUES = 40;

    private final Selection selection;
    private final List<SearchEntry> passing = new ArrayList<>();
    private final Map<Filter, Map<Value, Integer>> counts = new EnumMap<>(Filter.class);

    FilterCounter(Selection selection) {
        this.selection = selection;
        for (var filter : Filter.values()) {
            counts.put(filter, new HashMap<>());
        }
    }

    /** Counts a match: for all filters if it passes them all, for one alone if it fails only that. */
    void add(SearchEntry entry) {
        var failed = selection.filters().keySet().stream()
                .filter(filter -> !entry.passes(filter, selection))
                .toList();
        if (failed.isEmpty()) {
            passing.add(entry);
            counts.keySet().forEach(filter -> count(filter, entry));
        } else if (failed.size() == 1) {
            count(failed.getFirst(), entry);
        }
    }

    private void count(Filter filter, SearchEntry entry) {
        var ofFilter = counts.getOrDefault(filter, Map.of());
        entry.values(filter, selection).forEach(value -> ofFilter.merge(value, 1, Integer::sum));
    }

    /** The matches that pass all filters, in the order in which they were added. */
    List<SearchEntry> passing() {
        return passing;
    }

    /** The counts, the most frequent values first. */
    FilterCounts counts() {
        var result = new EnumMap<Filter, List<FilterCount>>(Filter.class);
        counts.forEach((filter, ofFilter) -> result.put(filter, mostFrequent(ofFilter)));
        return FilterCounts.of(result);
    }

    private static List<FilterCount> mostFrequent(Map<Value, Integer> counts) {
        return counts.entrySet().stream()
                .map(count ->
                        new FilterCount(count.getKey().name(), count.getKey().title(), count.getValue()))
                .sorted(Comparator.comparingLong(FilterCount::questions)
                        .reversed()
                        .thenComparing(FilterCount::value))
                .limit(MOST_VALUES)
                .toList();
    }
}
