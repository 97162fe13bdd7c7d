package dev.rehearse.question.author.history;

import dev.rehearse.question.author.question.AuthoredQuestionView;
import dev.rehearse.question.author.question.VersionView;
import dev.rehearse.question.practice.PracticeTest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a question, and the differences between two of them.
 *
 * @param versions the newest first
 * @param from the number of the version to compare with {@code to}
 * @param tests whose statistics may have the question
 * @param problem why a version was not restored
 * @param isRestored whether one has just been restored
 */
public record HistoryPage(
        AuthoredQuestionView question,
        List<VersionView> versions,
        int from,
        int to,
        WordDiff diff,
        List<PracticeTest> tests,
        @Nullable String problem,
        boolean isRestored) {

    static final String PATH = "/author/questions/";

    public HistoryPage {
        versions = List.copyOf(versions);
        tests = List.copyOf(tests);
    }

    HistoryPage refused(String reason) {
        return new HistoryPage(question, versions, from, to, diff, tests, reason, false);
    }

    HistoryPage restored() {
        return new HistoryPage(question, versions, from, to, diff, tests, null, true);
    }

    /** Path of this page. */
    public String path() {
        return PATH + question.id() + "/history";
    }

    public String heading() {
        var title = question.title();
        return title == null ? question.slug() : title;
    }

    /** Changes of status, the latest first. */
    public List<AuthoredQuestionView.Change> changes() {
        return question.changes().reversed();
    }

    public boolean isSame() {
        return diff.pieces().stream().allMatch(piece -> piece.operation() == WordDiff.Operation.EQUAL);
    }

    /** Whether it can be restored as the draft: its text is not the newest one already. */
    public boolean isOlder(VersionView version) {
        return version.number() < question.version();
    }
}
