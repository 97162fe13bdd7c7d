package dev.rehearse.question.search;

import dev.rehearse.question.catalog.Difficulty;
import dev.rehearse.question.search.FilterCounts.FilterCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A filter on the search page.
 *
 * @param choices the most frequent values, and the chosen one; difficulties from easy to hard
 * @param more all others, in alphabetical order
 * @param omitted the number of the rarest values, which are left out
 */
record FilterView(String parameter, List<Choice> choices, List<Choice> more, int omitted) {

    private static final int MOST_CHOICES = 12;

    private static final List<String> EASY_FIRST =
            Arrays.stream(Difficulty.values()).map(Difficulty::word).toList();

    /** All topics of a large catalog; a page with thousands of tags would be slow to load. */
    private static final int MOST_VALUES = 400;

    /**
     * A value of the filter.
     *
     * @param path of the search page with it, or without it if it is chosen
     */
    record Choice(String value, String label, long questions, boolean isChosen, String path) {}

    /** The filters that have more than one value to choose from. */
    static List<FilterView> all(FilterCounts counts, SearchAddress address) {
        var shown = counts.mostFrequent(MOST_VALUES, address.filters());
        return Arrays.stream(Filter.values())
                .map(filter -> of(filter, shown, address))
                .filter(view ->
                        view.choices().size() > 1 || view.choices().stream().anyMatch(Choice::isChosen))
                .toList();
    }

    private static FilterView of(Filter filter, FilterCounts counts, SearchAddress address) {
        var all = new ArrayList<>(counts.of(filter).stream()
                .map(count -> choice(filter, count, address))
                .toList());
        var chosen = address.filters().get(filter);
        // A chosen value can always be removed, also if no question has it.
        if (chosen != null && all.stream().noneMatch(Choice::isChosen)) {
            all.add(choice(filter, new FilterCount(chosen, "", 0), address));
        }
        if (filter == Filter.DIFFICULTY) {
            all.sort(Comparator.comparingInt(choice -> EASY_FIRST.indexOf(choice.value())));
        }
        var first = Stream.concat(
                        all.stream().limit(MOST_CHOICES),
                        all.stream().skip(MOST_CHOICES).filter(Choice::isChosen))
                .toList();
        all.removeAll(first);
        all.sort(Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER));
        return new FilterView(filter.parameter(), first, all, counts.omitted().getOrDefault(filter.parameter(), 0));
    }

    private static Choice choice(Filter filter, FilterCount count, SearchAddress address) {
        return new Choice(
                count.value(),
                count.title().isEmpty() ? count.value() : count.title(),
                count.questions(),
                count.value().equals(address.filters().get(filter)),
                address.toggled(filter, count.value()));
    }
}
