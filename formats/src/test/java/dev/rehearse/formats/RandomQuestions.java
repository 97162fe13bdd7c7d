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
import dev.rehearse.formats.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Questions of all kinds, whose texts are full of what formats use as marks. */
final class RandomQuestions extends DomainContextBase {

    private static final UUID ID = UUID.fromString("5e7c1c4e-0a4f-4a53-8c1f-3d8f0f4c5a01");

    @Provide
    Arbitrary<Question> questions() {
        return Combinators.combine(slug(), task(), block(), profile()).as(RandomQuestions::question);
    }

    private static Question question(String slug, Task task, String prompt, Profile profile) {
        boolean read = task instanceof Task.Open || task instanceof Task.Code;
        var shown = task instanceof Task.Output ? prompt + "\n\n```python\nprint('# {= ~}')\n```" : prompt;
        return new Question(
                (read ? "questions/" : "items/") + slug + ".md", ID, "", slug, placed(profile, read), shown, task);
    }

    private static Profile placed(Profile profile, boolean read) {
        return new Profile(
                read ? profile.title() : null,
                read ? profile.position() : null,
                profile.difficulty(),
                profile.competency(),
                profile.tags(),
                profile.minutes(),
                profile.sources(),
                profile.since(),
                profile.until(),
                profile.family(),
                profile.relations(),
                profile.status());
    }

    private static Arbitrary<String> slug() {
        return Arbitraries.strings().withChars("abc123").ofMinLength(1).ofMaxLength(12);
    }

    private static Arbitrary<String> raw() {
        return Arbitraries.strings()
                .withChars("ab c=#~{}:\\*_-+<>&\"'|[]()!%$@;,./`^äß中")
                .ofMinLength(1)
                .ofMaxLength(24)
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty());
    }

    private static Arbitrary<String> line() {
        return Arbitraries.oneOf(
                raw().map(Markup::escaped),
                raw().map(text -> "`" + text.replace("`", "") + "x`"),
                Combinators.combine(raw(), raw()).as((a, b) -> "**b" + Markup.escaped(a) + "b** " + Markup.escaped(b)));
    }

    private static Arbitrary<String> block() {
        var code = raw().list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(lines -> "~~~python\n  " + String.join("\n    ", lines) + "\n~~~");
        var list = line().list().ofMinSize(1).ofMaxSize(3).map(lines -> "- " + String.join("\n- ", lines));
        return Combinators.combine(line(), Arbitraries.of(true, false), code, list)
                .as((text, plain, fenced, bullets) -> plain ? text : text + "\n\n" + bullets + "\n\nx\n\n" + fenced);
    }

    private static Arbitrary<Task> task() {
        return Arbitraries.oneOf(
                Combinators.combine(line().set().ofSize(3), line(), line()).as(RandomQuestions::single),
                Combinators.combine(line().set().ofSize(4), Arbitraries.of(Scoring.values()), block())
                        .as(RandomQuestions::multiple),
                Combinators.combine(raw().list().ofMinSize(1).ofMaxSize(3), block())
                        .as((printed, text) -> new Task.Output(String.join("\n  ", printed), List.of(), text)),
                Combinators.combine(
                                raw().set().ofMinSize(1).ofMaxSize(3),
                                Arbitraries.of(Variation.values()).set(),
                                line())
                        .as((texts, ignored, text) -> new Task.ShortAnswer(List.copyOf(texts), ignored, text)),
                Combinators.combine(line().set().ofMinSize(3).ofMaxSize(5), line())
                        .as((texts, text) -> new Task.Order(List.copyOf(texts), text)),
                Combinators.combine(block(), line(), line().set().ofSize(4)).as(RandomQuestions::open),
                Combinators.combine(line(), raw(), block()).as(RandomQuestions::code));
    }

    private static Task single(Set<String> texts, String why, String text) {
        var options = new ArrayList<Option>();
        texts.forEach(option -> options.add(new Option(option, options.size() == 1, options.isEmpty() ? why : null)));
        return new Task.SingleChoice(options, text);
    }

    private static Task multiple(Set<String> texts, Scoring scoring, String text) {
        var all = List.copyOf(texts);
        var options = IntStream.range(0, all.size())
                .mapToObj(i -> new Option(all.get(i), i > 0, null))
                .toList();
        return new Task.MultipleChoice(options, scoring, text);
    }

    private static Task open(String answer, String sentence, Set<String> texts) {
        var all = List.copyOf(texts);
        var points = List.of(
                new RubricPoint("a", all.get(0), 1.5, true, "c", List.of(all.get(1)), List.of(all.get(2)), null),
                new RubricPoint("b", all.get(3), 1, false, null, List.of(), List.of(), all.get(1)));
        return new Task.Open(
                answer,
                sentence,
                points,
                List.of(all.get(2)),
                List.of(new SampleAnswer(answer, List.of("a"), List.of("b"))));
    }

    private static Task code(String name, String program, String text) {
        return new Task.Code(
                new Program("python", program, program + "\n" + program),
                List.of(new TestCase("first", false, program), new TestCase("second", true, program)),
                List.of(name),
                text);
    }

    private static UUID id(int number) {
        return UUID.fromString("00000000-0000-4000-8000-00000000000" + number);
    }

    private static Arbitrary<Profile> profile() {
        var tag = raw().filter(text -> !text.contains("]"));
        return Combinators.combine(
                        raw(),
                        Arbitraries.of(Difficulty.values()),
                        tag.list().uniqueElements().ofMaxSize(2),
                        Arbitraries.integers().between(1, 240),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Status.values()))
                .as((title, difficulty, tags, minutes, full, status) -> new Profile(
                        title,
                        7,
                        difficulty,
                        full ? "c" : null,
                        tags,
                        minutes,
                        full ? List.of("https://example.org/a?b=c&d=%20", "http://example.org/_x_") : List.of(),
                        full ? "3.11" : null,
                        full ? "3.14" : null,
                        full ? "family-a" : null,
                        full ? new Relations(List.of(id(2)), List.of(id(3), id(4)), List.of(id(5))) : Relations.NONE,
                        status));
    }
}
