package dev.rehearse.formats;

import dev.rehearse.content.model.Difficulty;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A question of each kind, with all that its kind may have. */
public final class SampleQuestions {

    private SampleQuestions() {}

    public static List<Question> all() {
        return List.of(single(), multiple(), partial(), output(), lines(), shortAnswer(), order(), open(), code());
    }

    public static Question single() {
        var options = List.of(
                new Option("A coroutine object", true, null),
                new Option("The result of `f()`", false, "takes it for a plain function"),
                new Option("`None` & *nothing* else", false, null));
        return question("forgotten-await", new Task.SingleChoice(options, "The call runs nothing of the body."));
    }

    public static Question multiple() {
        return question("two-right", new Task.MultipleChoice(options(), Scoring.EXACT, "One and two."));
    }

    public static Question partial() {
        return question("in-part", new Task.MultipleChoice(options(), Scoring.PARTIAL, "One and two."));
    }

    private static List<Option> options() {
        return List.of(
                new Option("One", true, null), new Option("Two", true, null), new Option("Three", false, "is wrong"));
    }

    public static Question output() {
        return question("line", new Task.Output("<a> & \"b\"", List.of("<a> & 'b'"), "It prints `<a>`."));
    }

    public static Question lines() {
        return question("lines", new Task.Output("1\n  2\n\n3", List.of(), "Three lines."));
    }

    public static Question shortAnswer() {
        var task = new Task.ShortAnswer(List.of("six", "6"), Set.of(Variation.CASE, Variation.PUNCTUATION), "3 + 3");
        return question("sum", task);
    }

    public static Question order() {
        return order("Open the file", "Read `n` lines", "Close the file", "Print them");
    }

    /** With these entries in the right order. */
    public static Question order(String... entries) {
        return question("steps", new Task.Order(List.of(entries), "A file is closed before it is used."));
    }

    public static Question open() {
        var point = new RubricPoint(
                "suspends",
                "The coroutine is suspended.",
                2,
                true,
                "coroutines",
                List.of("the function pauses there"),
                List.of("the thread is blocked"),
                "What does the thread do?");
        var bonus = new RubricPoint("value", "It gives a result.", 1, false, null, List.of(), List.of(), null);
        var samples = List.of(
                new SampleAnswer("It pauses.", List.of("suspends"), List.of()),
                new SampleAnswer("It blocks.", List.of(), List.of("suspends")));
        var task = new Task.Open(
                "`await x` suspends.\n\n```python\nawait x  # here\n```",
                "It suspends.",
                List.of(point, bonus),
                List.of("Who runs meanwhile?"),
                samples);
        return question("await", task);
    }

    public static Question code() {
        var program = new Program("python", "def double(n):\n    ...", "def double(n):\n    return 2 * n");
        var tests = List.of(
                new TestCase("doubles", false, "assert double(2) == 4"),
                new TestCase("doubles nothing", true, "assert double(0) == 0"));
        return question("double", new Task.Code(program, tests, List.of("Multiply."), "Twice `n`."));
    }

    private static Question question(String slug, Task task) {
        boolean read = task instanceof Task.Open || task instanceof Task.Code;
        var profile = new Profile(
                read ? "Title of " + slug : null,
                read ? Integer.valueOf(7) : null,
                Difficulty.HARD,
                "coroutines",
                List.of("await", "event loop"),
                4,
                List.of("https://docs.python.org/3/reference/expressions.html?a=1&b=2#await"),
                "3.11",
                "3.14",
                "family",
                new Relations(List.of(new UUID(1, 2)), List.of(new UUID(1, 3)), List.of(new UUID(1, 4))),
                Status.PILOT);
        var prompt = "What is **true** of `x < y`?\n\n```python\nif x < y:\n    print(1)\n```";
        return new Question(folder(read) + slug + ".md", id(slug), "asyncio", slug, profile, prompt, task);
    }

    private static String folder(boolean read) {
        return "python/concurrency/asyncio/" + (read ? "questions/" : "items/");
    }

    private static UUID id(String slug) {
        return UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8));
    }

    /** The same question with another prompt. */
    public static Question with(Question question, String prompt) {
        return new Question(
                question.file(),
                question.id(),
                question.topic(),
                question.slug(),
                question.profile(),
                prompt,
                question.task());
    }
}
