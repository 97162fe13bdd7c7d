package dev.rehearse.question.author.page;

import dev.rehearse.question.author.question.AuthoredQuestionSummary;
import dev.rehearse.question.author.question.Lint;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question in the list.
 *
 * @param findings the number of findings of the lint
 * @param isChosen whether it was chosen for a change of status that was refused
 * @param refused why it could not be changed
 */
public record ListedQuestion(
        AuthoredQuestionSummary question,
        int findings,
        boolean isChosen,
        @Nullable String refused) {

    static ListedQuestion of(Lint.Listed listed) {
        return new ListedQuestion(listed.question(), listed.findings(), false, null);
    }

    /** @param reasons why each question could not be changed, by id; nothing for those that could */
    ListedQuestion chosen(boolean chosen, Map<String, String> reasons) {
        return new ListedQuestion(
                question, findings, chosen, reasons.get(question.id().toString()));
    }

    /** Path of its page. */
    public String page() {
        return EditorPage.PATH + "/" + question.id();
    }

    /** Its title, or its name if its kind has no title. */
    public String heading() {
        return Objects.requireNonNullElse(question.title(), question.slug());
    }

    /** The value of {@code after} for the page that follows it. */
    String name() {
        return question.topic() + "/" + question.slug();
    }
}
