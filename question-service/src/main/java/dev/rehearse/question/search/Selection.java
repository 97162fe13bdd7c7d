package dev.rehearse.question.search;

import dev.rehearse.question.practice.PracticeTest;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The selected questions: words and filters.
 *
 * @param filters the value of each filter that is set
 * @param tests the launched practice tests
 * @param tested the topics that have one
 */
record Selection(Map<Filter, String> filters, List<PracticeTest> tests, Set<String> tested) {

    Selection {
        var copy = new EnumMap<Filter, String>(Filter.class);
        copy.putAll(filters);
        filters = Collections.unmodifiableMap(copy);
        tests = List.copyOf(tests);
        tested = Set.copyOf(tested);
    }

    static Selection of(Map<Filter, String> filters, List<PracticeTest> tests) {
        return new Selection(
                filters,
                tests,
                tests.stream().flatMap(test -> test.topics().stream()).collect(Collectors.toSet()));
    }
}
