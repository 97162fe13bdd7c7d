package dev.rehearse.question.catalog;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of questions.
 *
 * @param next the value of {@code after} for the next page; absent on the last page
 */
public record QuestionPage(
        List<QuestionView> questions, @Nullable UUID next) {

    /** Takes up to {@code limit} of the questions; one more shows that another page follows. */
    static QuestionPage of(List<Question> questions, int limit, Function<Question, QuestionView> view) {
        var shown = questions.stream().limit(limit).map(view).toList();
        return new QuestionPage(
                shown, questions.size() > limit ? shown.getLast().id() : null);
    }
}
