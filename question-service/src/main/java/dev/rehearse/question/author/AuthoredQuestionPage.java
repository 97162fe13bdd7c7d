package dev.rehearse.question.author;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some questions of authors.
 *
 * @param next what to pass as {@code after} to go on; absent at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuthoredQuestionPage(
        List<AuthoredQuestionSummary> questions, @Nullable UUID next) {

    /** Of one more than fit: the last one only says that the list goes on. */
    static AuthoredQuestionPage of(List<AuthoredQuestion> found, int size) {
        var shown = found.stream().limit(size).map(AuthoredQuestionSummary::of).toList();
        return new AuthoredQuestionPage(
                shown, found.size() > size ? shown.getLast().id() : null);
    }
}
