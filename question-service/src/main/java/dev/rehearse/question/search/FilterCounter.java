package dev.rehearse.question.search;

import dev.rehearse.question.search.FilterCounts.FilterCount;
import dev.rehearse.question.search.SearchEntry.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the matching questions for each value of each filter. */
final class FilterCounter {

    private static final Comparator<FilterCount> FREQUENT_FIRST =
            Comparator.comparingLong(FilterCount::questions).reversed().thenComparing(FilterCount::value);

    private final Selection selection;
    private final List<Value> values;
    private final int[] counts;
    private final List<SearchEntry> passing = new ArrayList<>();
    private int tested;
    private int untested;

    /** @param values of all filters but {@link Filter#PRACTICE_TEST}, by number */
    FilterCounter(Selection selection, List<Value> values) {
        this.selection = selection;
        this.values = values;
        this.counts = new int[values.size()];
    }

    /** Counts a match: for all filters if it passes them all, for one filter if it fails only that one. */
    void add(SearchEntry entry) {
        @Nullable Filter failed = null;
        for (var filter : selection.filters().entrySet()) {
            if (!entry.passes(filter.getKey(), filter.getValue(), selection)) {
                if (failed != null) {
                    return;
                }
                failed = filter.getKey();
            }
        }
        if (failed == null) {
            passing.add(entry);
        }
        count(entry, failed);
    }

    /** @param only the filter to count for; null for all */
    private void count(SearchEntry entry, @Nullable Filter only) {
        for (var value : entry.values()) {
            if (only == null || only == value.filter()) {
                counts[value.number()]++;
            }
        }
        if (only == null || only == Filter.PRACTICE_TEST) {
            if (entry.isTested(selection)) {
                tested++;
            } else {
                untested++;
            }
        }
    }

    /** The matches that pass all filters, in the order in which they were added. */
    List<SearchEntry> passing() {
        return passing;
    }

    /** The counts of all values that a match has, and of those that are chosen; the most frequent values first. */
    FilterCounts counts() {
        Map<Filter, Map<String, FilterCount>> result = new EnumMap<>(Filter.class);
        for (var value : values) {
            add(result, value.filter(), new FilterCount(value.name(), value.title(), counts[value.number()]));
        }
        add(result, Filter.PRACTICE_TEST, new FilterCount("true", "", tested));
        add(result, Filter.PRACTICE_TEST, new FilterCount("false", "", untested));
        Map<Filter, List<FilterCount>> sorted = new EnumMap<>(Filter.class);
        result.forEach((filter, ofFilter) -> sorted.put(
                filter, ofFilter.values().stream().sorted(FREQUENT_FIRST).toList()));
        return FilterCounts.of(sorted);
    }

    /** Competencies of several topics may have the same name, by which all of them are found. */
    private void add(Map<Filter, Map<String, FilterCount>> result, Filter filter, FilterCount count) {
        if (count.questions() > 0 || count.value().equals(selection.filters().get(filter))) {
            result.computeIfAbsent(filter, _ -> new HashMap<>()).merge(count.value(), count, FilterCount::and);
        }
    }
}
