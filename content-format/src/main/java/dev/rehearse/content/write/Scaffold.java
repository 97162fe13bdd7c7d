package dev.rehearse.content.write;

import dev.rehearse.content.model.Difficulty;
import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Profile;
import dev.rehearse.content.model.Program;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Relations;
import dev.rehearse.content.model.RubricPoint;
import dev.rehearse.content.model.SampleAnswer;
import dev.rehearse.content.model.Scoring;
import dev.rehearse.content.model.Status;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.model.TestCase;
import dev.rehearse.content.model.Variation;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a new question of each kind says until its author does. */
public final class Scaffold {

    private static final String EXPLANATION = "Say why.";
    private static final int MINUTES = 2;

    private Scaffold() {}

    /**
     * A valid question to be rewritten.
     *
     * @param file its path, which ends in the topic's slug and the question's name
     * @param title the heading of a kind that has one
     * @param position its place among the questions that are read
     */
    public static Question question(String file, Kind kind, String title, int position) {
        var folders = file.substring(0, file.length() - ".md".length()).split("/", -1);
        boolean isRead = isRead(kind);
        return new Question(
                file,
                UUID.randomUUID(),
                folders[2],
                folders[folders.length - 1],
                profile(isRead ? title : null, isRead ? position : null),
                prompt(kind),
                task(kind));
    }

    /** Whether readers see questions of this kind, so that they have a title and a place. */
    public static boolean isRead(Kind kind) {
        return kind == Kind.OPEN || kind == Kind.CODE;
    }

    private static Profile profile(@Nullable String title, @Nullable Integer position) {
        return new Profile(
                title,
                position,
                Difficulty.MEDIUM,
                null,
                List.of("tag"),
                MINUTES,
                List.of(),
                null,
                null,
                null,
                Relations.NONE,
                Status.LIVE);
    }

    private static String prompt(Kind kind) {
        return kind == Kind.OUTPUT ? "What does this print?\n\n```python\nprint(1)\n```" : "Ask here.";
    }

    private static Task task(Kind kind) {
        return switch (kind) {
            case SINGLE_CHOICE ->
                new Task.SingleChoice(
                        List.of(option("The right option", true), option("A wrong option", false)), EXPLANATION);
            case MULTIPLE_CHOICE ->
                new Task.MultipleChoice(
                        List.of(
                                option("A right option", true),
                                option("Another right option", true),
                                option("A wrong option", false)),
                        Scoring.EXACT,
                        EXPLANATION);
            case OUTPUT -> new Task.Output("1", List.of(), EXPLANATION);
            case SHORT_ANSWER ->
                new Task.ShortAnswer(List.of("the answer"), Set.of(Variation.CASE, Variation.WHITESPACE), EXPLANATION);
            case ORDER -> new Task.Order(List.of("The first", "The second", "The third"), EXPLANATION);
            case OPEN -> open();
            case CODE ->
                new Task.Code(
                        new Program("python", "def answer():\n    ...", "def answer():\n    return 42"),
                        List.of(new TestCase("It returns the answer", false, "assert answer() == 42")),
                        List.of("A hint."),
                        EXPLANATION);
        };
    }

    private static Option option(String text, boolean correct) {
        return new Option(text, correct, correct ? null : "say why a candidate would choose it");
    }

    private static Task open() {
        var point = new RubricPoint(
                "main-point",
                "A claim that a good answer makes.",
                1,
                true,
                null,
                List.of("another way to say it"),
                List.of("a misconception that denies it"),
                "A question that probes it?");
        return new Task.Open(
                "The reference answer.",
                "The answer in one sentence.",
                List.of(point),
                List.of("A hint."),
                List.of(new SampleAnswer("An answer that makes the claim.", List.of("main-point"), List.of())));
    }
}
