package dev.rehearse.question.author.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of authors' questions.
 *
 * @param next the value of {@code after} for the next page; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuthoredQuestionPage(
        List<AuthoredQuestionSummary> questions, @Nullable UUID next) {

    /** Expects one more than fit: the last one only shows that there is another page. */
    static AuthoredQuestionPage of(List<AuthoredQuestion> found, int size) {
        var shown = found.stream().limit(size).map(AuthoredQuestionSummary::of).toList();
        return new AuthoredQuestionPage(
                shown, found.size() > size ? shown.getLast().id() : null);
    }
}
