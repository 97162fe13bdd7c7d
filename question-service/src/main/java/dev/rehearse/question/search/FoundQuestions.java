package dev.rehearse.question.search;

import dev.rehearse.question.catalog.QuestionView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the questions that were asked for.
 *
 * @param total how many there are on all pages
 * @param corrected the words that were searched for instead of those typed, which nothing has
 * @param next the value of {@code after} for the next page; absent on the last page
 */
record FoundQuestions(
        List<QuestionView> questions,
        long total,
        @Nullable String corrected,
        FilterCounts counts,
        @Nullable String next) {}
