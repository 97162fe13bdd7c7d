package dev.rehearse.question.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.question.search.FilterCounts.FilterCount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FilterViewTest {

    @Test
    void difficulties_go_from_easy_to_hard_and_tags_from_frequent_to_rare() {
        var counts = FilterCounts.of(Map.of(
                Filter.DIFFICULTY, List.of(count("medium", 3), count("hard", 2), count("easy", 1)),
                Filter.TAG, List.of(count("tasks", 3), count("errors", 2))));

        var views = FilterView.all(counts, new SearchAddress("", Map.of()));

        assertThat(views)
                .extracting(view ->
                        view.choices().stream().map(FilterView.Choice::value).toList())
                .containsExactlyInAnyOrder(List.of("easy", "medium", "hard"), List.of("tasks", "errors"));
    }

    private static FilterCount count(String value, long questions) {
        return new FilterCount(value, "", questions);
    }
}
