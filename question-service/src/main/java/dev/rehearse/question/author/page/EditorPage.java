package dev.rehearse.question.author.page;

import dev.rehearse.question.author.AuthoredQuestionView;
import dev.rehearse.question.author.Edit;
import dev.rehearse.question.author.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a question is written.
 *
 * @param typed the text in the field: what is stored, or what was typed and not saved yet
 * @param lastEdit of the text that is stored
 * @param done what has just happened: {@code saved}, {@code created} or the word of a status
 */
public record EditorPage(
        AuthoredQuestionView question,
        String typed,
        Edit lastEdit,
        CheckedText checked,
        @Nullable String done,
        @Nullable Refusal refusal) {

    static final String SAVED = "saved";
    static final String CREATED = "created";

    /**
     * Why something was not done.
     *
     * @param isConflict whether someone else changed the question meanwhile
     */
    public record Refusal(String reason, boolean isConflict) {}

    /** Nothing has happened if the word is none of those. */
    EditorPage done(@Nullable String what) {
        boolean isKnown = SAVED.equals(what)
                || CREATED.equals(what)
                || Arrays.stream(Status.values())
                        .anyMatch(status -> status.word().equals(what));
        return new EditorPage(question, typed, lastEdit, checked, isKnown ? what : null, refusal);
    }

    EditorPage refused(Refusal why) {
        return new EditorPage(question, typed, lastEdit, checked, null, why);
    }

    /** Path of this page. */
    public String path() {
        return EditorPages.PATH + "/" + question.id();
    }

    /** What If-Match would have. */
    public String tag() {
        return "\"" + question.tag() + "\"";
    }

    /** Its title, or its name where its kind has no title. */
    public String heading() {
        return Objects.requireNonNullElse(question.title(), question.slug());
    }

    /** Whether the field has another text than is stored. */
    public boolean isUnsaved() {
        return !typed.equals(question.markdown());
    }

    /** The words of the statuses that it may get now. */
    public List<String> next() {
        return Arrays.stream(Status.values())
                .filter(next -> question.status().allows(next, question.publishedVersion() != null))
                .map(Status::word)
                .toList();
    }

    /** Path of the page on which readers see it; absent where there is none. */
    public @Nullable String readersPage() {
        return question.publishedVersion() != null && question.kind() == dev.rehearse.question.catalog.Kind.OPEN
                ? "/topics/" + question.topic() + "?question=" + question.slug() + "#" + question.slug()
                : null;
    }

    /** The changes of its status, the last one first. */
    public List<AuthoredQuestionView.Change> changes() {
        return question.changes().reversed();
    }
}
