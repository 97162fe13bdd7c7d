package dev.rehearse.question.author.page;

import dev.rehearse.question.author.question.AuthoredQuestionView;
import dev.rehearse.question.author.question.Edit;
import dev.rehearse.question.author.question.Status;
import dev.rehearse.question.practice.PracticeTest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The editor of a question.
 *
 * @param typed the text in the field: the stored one, or unsaved input
 * @param lastEdit of the stored text
 * @param tests whose statistics may have the question
 * @param done the last action: {@code saved}, {@code created} or the name of a status
 */
public record EditorPage(
        AuthoredQuestionView question,
        String typed,
        Edit lastEdit,
        CheckedText checked,
        List<PracticeTest> tests,
        @Nullable String done,
        @Nullable Refusal refusal) {

    /** Path of the editor, but for the id of the question. */
    public static final String PATH = "/author/questions";

    static final String SAVED = "saved";
    static final String CREATED = "created";

    /**
     * Why an action was refused.
     *
     * @param isConflict whether another author changed the question meanwhile
     */
    public record Refusal(String reason, boolean isConflict) {}

    /** No action if the word is none of those. */
    EditorPage done(@Nullable String what) {
        boolean isKnown = SAVED.equals(what)
                || CREATED.equals(what)
                || Arrays.stream(Status.values())
                        .anyMatch(status -> status.word().equals(what));
        return new EditorPage(question, typed, lastEdit, checked, tests, isKnown ? what : null, refusal);
    }

    EditorPage refused(Refusal why) {
        return new EditorPage(question, typed, lastEdit, checked, tests, null, why);
    }

    /** Path of this page. */
    public String path() {
        return PATH + "/" + question.id();
    }

    /** The value for If-Match. */
    public String tag() {
        return "\"" + question.tag() + "\"";
    }

    /** Its title, or its name if its kind has no title. */
    public String heading() {
        return Objects.requireNonNullElse(question.title(), question.slug());
    }

    /** Whether the field differs from the stored text. */
    public boolean isUnsaved() {
        return !typed.equals(question.markdown());
    }

    /** The names of the statuses that it may change to. */
    public List<String> next() {
        return Arrays.stream(Status.values())
                .filter(next -> question.status().allows(next))
                .map(Status::word)
                .toList();
    }

    /** Path of the readers' page; absent if there is none. */
    public @Nullable String readersPage() {
        return question.publishedVersion() != null && question.kind() == dev.rehearse.question.catalog.Kind.OPEN
                ? "/topics/" + question.topic() + "/" + question.slug()
                : null;
    }

    /** Its changes of status, the latest first. */
    public List<AuthoredQuestionView.Change> changes() {
        return question.changes().reversed();
    }
}
