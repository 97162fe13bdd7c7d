package dev.rehearse.question.search;

import dev.rehearse.question.catalog.QuestionView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of search results.
 *
 * @param total number of results on all pages
 * @param corrected the words searched for instead of those typed, which no question has
 * @param next the value of {@code after} for the next page; absent on the last page
 */
record FoundQuestions(
        List<QuestionView> questions,
        long total,
        @Nullable String corrected,
        FilterCounts counts,
        @Nullable String next) {

    /** The same, with the most frequent values of each filter and the chosen ones. */
    FoundQuestions counting(int values, Selection selection) {
        return new FoundQuestions(questions, total, corrected, counts.mostFrequent(values, selection.filters()), next);
    }
}
