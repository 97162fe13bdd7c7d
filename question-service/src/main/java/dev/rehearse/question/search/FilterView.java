package dev.rehearse.question.search;

import dev.rehearse.question.search.FilterCounts.FilterCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A filter on the search page. */
record FilterView(String parameter, List<Choice> choices) {

    private static final int MOST_CHOICES = 12;

    /**
     * A value of the filter.
     *
     * @param path of the search page with it, or without it if it is chosen
     */
    record Choice(String value, String label, long questions, boolean isChosen, String path) {}

    /** The filters that have more than one value to choose from. */
    static List<FilterView> all(FilterCounts counts, SearchAddress address) {
        return Arrays.stream(Filter.values())
                .map(filter -> of(filter, counts.of(filter), address))
                .filter(view ->
                        view.choices().size() > 1 || view.choices().stream().anyMatch(Choice::isChosen))
                .toList();
    }

    private static FilterView of(Filter filter, List<FilterCount> counts, SearchAddress address) {
        var shown = new ArrayList<>(counts.stream().limit(MOST_CHOICES).toList());
        var chosen = address.filters().get(filter);
        // A chosen value can always be removed, also if it is not among the most frequent or matches nothing.
        if (chosen != null && shown.stream().noneMatch(count -> count.value().equals(chosen))) {
            shown.addFirst(counts.stream()
                    .filter(count -> count.value().equals(chosen))
                    .findFirst()
                    .orElse(new FilterCount(chosen, "", 0)));
        }
        return new FilterView(
                filter.parameter(),
                shown.stream().map(count -> choice(filter, count, address)).toList());
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
