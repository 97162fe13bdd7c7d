package dev.rehearse.question.author.page;

import dev.rehearse.question.author.bulk.ChosenQuestion;
import dev.rehearse.question.author.question.AuthoredQuestionSummary;
import dev.rehearse.question.author.question.Lint;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question in the list.
 *
 * @param findings the number of findings of the lint
 * @param isChosen whether it was chosen for a change that was refused
 * @param isStale whether it was chosen in a state that it no longer has
 * @param refused why it could not be changed
 */
public record ListedQuestion(
        AuthoredQuestionSummary question,
        int findings,
        boolean isChosen,
        boolean isStale,
        @Nullable String refused) {

    static ListedQuestion of(Lint.Listed listed) {
        return new ListedQuestion(listed.question(), listed.findings(), false, false, null);
    }

    /**
     * The same after a change that was refused.
     *
     * @param chosen the questions that were chosen
     * @param reasons why each question could not be changed, by id; nothing for those that could
     */
    ListedQuestion after(List<ChosenQuestion> chosen, Map<String, String> reasons) {
        var id = question.id().toString();
        var own = chosen.stream().filter(one -> one.id().equals(id)).toList();
        boolean isStale = own.stream().anyMatch(one -> !one.tag().equals(question.tag()));
        return new ListedQuestion(question, findings, !own.isEmpty(), isStale, reasons.get(id));
    }

    /** The value by which the form names the question, in the state that is shown. */
    public String choice() {
        return question.id() + "/" + question.tag();
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
