package dev.rehearse.cli.content;

import dev.rehearse.content.model.CodeTest;
import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Program;
import dev.rehearse.content.model.RubricPoint;
import dev.rehearse.content.model.SampleAnswer;
import dev.rehearse.content.model.Scoring;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.model.Variation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a new question of each kind says until its author does. */
final class Kinds {

    private static final String EXPLANATION = "Say why.";

    private Kinds() {}

    /** The words for kinds, in help and completion. */
    static final class Words extends ArrayList<String> {
        Words() {
            super(Arrays.stream(Kind.values()).map(Kind::word).toList());
        }
    }

    /** Reads a kind by its word. */
    static final class Converter implements ITypeConverter<Kind> {
        @Override
        public Kind convert(String word) {
            return Arrays.stream(Kind.values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("must be one of " + String.join(", ", new Words())));
        }
    }

    static String prompt(Kind kind) {
        return kind == Kind.OUTPUT ? "What does this print?\n\n```python\nprint(1)\n```" : "Ask here.";
    }

    static Task task(Kind kind) {
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
                        List.of(new CodeTest("It returns the answer", false, "assert answer() == 42")),
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
