package dev.rehearse.question.search;

import java.util.List;
import java.util.UUID;

/**
 * The filterable properties of a readable question.
 *
 * @param number of its row in the index
 * @param topic slug of its topic
 * @param values of all filters but {@link Filter#PRACTICE_TEST}: one, or any number of tags, or no competency
 */
record SearchEntry(int number, UUID question, String topic, List<Value> values) {

    /**
     * A value of a filter.
     *
     * @param number its index among all values, to count it by
     * @param title display name; empty if the name is one
     */
    record Value(int number, Filter filter, String name, String title) {}

    /** Whether it has the wanted value of the filter. */
    boolean passes(Filter filter, String wanted, Selection selection) {
        return filter == Filter.PRACTICE_TEST
                ? wanted.equals(String.valueOf(isTested(selection)))
                : values.stream()
                        .anyMatch(value ->
                                value.filter() == filter && value.name().equals(wanted));
    }

    /** Whether its topic has a launched practice test. */
    boolean isTested(Selection selection) {
        return selection.tested().contains(topic);
    }
}
