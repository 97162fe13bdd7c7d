package dev.rehearse.formats;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Task;
import dev.rehearse.formats.exchange.Exporting;
import dev.rehearse.formats.exchange.Imported;
import dev.rehearse.formats.exchange.Importing;
import dev.rehearse.formats.markup.Markup;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.jsoup.Jsoup;

/** Exports and imports in memory. */
final class Exchange {

    private Exchange() {}

    /** An export, and what it could not hold. */
    static final class Exported {

        private final byte[] bytes;
        private final List<Finding> findings;

        private Exported(byte[] bytes, List<Finding> findings) {
            this.bytes = bytes;
            this.findings = List.copyOf(findings);
        }

        byte[] bytes() {
            return bytes.clone();
        }

        List<Finding> findings() {
            return findings;
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    static Exported exported(String format, List<Question> questions) {
        var out = new ByteArrayOutputStream();
        try {
            var findings = ((Exporting) Formats.named(format).orElseThrow()).write(questions, out);
            return new Exported(out.toByteArray(), findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Imported imported(String format, String text) {
        return imported(format, text.getBytes(StandardCharsets.UTF_8));
    }

    static Imported imported(String format, byte[] bytes) {
        try {
            return ((Importing) Formats.named(format).orElseThrow()).read("file", new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> findings(Imported imported) {
        return imported.findings().stream().map(Finding::toString).toList();
    }

    /** The question as an import has it, which does not know where it will stand. */
    static Question placeless(Question question) {
        var folder = question.profile().position() == null ? "items/" : "questions/";
        return new Question(
                folder + question.slug() + ".md",
                question.id(),
                "",
                question.slug(),
                question.profile(),
                question.prompt(),
                question.task());
    }

    /** The question with the options of a single choice by their texts. */
    static Question inAnyOrder(Question question) {
        if (!(question.task() instanceof Task.SingleChoice(var options, var explanation))) {
            return question;
        }
        var sorted = options.stream().sorted(Comparator.comparing(Option::text)).toList();
        return new Question(
                question.file(),
                question.id(),
                question.topic(),
                question.slug(),
                question.profile(),
                question.prompt(),
                new Task.SingleChoice(sorted, explanation));
    }

    /** The question with its Markdown as the HTML that readers see. */
    static Question shown(Question question) {
        return new Question(
                question.file(),
                question.id(),
                question.topic(),
                question.slug(),
                question.profile(),
                html(question.prompt()),
                shown(question.task()));
    }

    private static Task shown(Task task) {
        return switch (task) {
            case Task.SingleChoice(var options, var text) -> new Task.SingleChoice(shown(options), html(text));
            case Task.MultipleChoice(var options, var scoring, var text) ->
                new Task.MultipleChoice(shown(options), scoring, html(text));
            case Task.Output(var expected, var others, var text) -> new Task.Output(expected, others, html(text));
            case Task.ShortAnswer(var accepted, var ignored, var text) ->
                new Task.ShortAnswer(accepted, ignored, html(text));
            case Task.Order(var entries, var text) ->
                new Task.Order(entries.stream().map(Exchange::line).toList(), html(text));
            case Task.Open open ->
                new Task.Open(html(open.answer()), open.inOneSentence(), open.rubric(), open.hints(), open.samples());
            case Task.Code code -> new Task.Code(code.program(), code.tests(), code.hints(), html(code.explanation()));
        };
    }

    private static List<Option> shown(List<Option> options) {
        return options.stream()
                .map(option -> new Option(
                        line(option.text()),
                        option.correct(),
                        option.rationale() == null ? null : line(option.rationale())))
                .toList();
    }

    /** Line breaks in a paragraph show as blanks. */
    private static String html(String markdown) {
        return Jsoup.parseBodyFragment(Markup.html(markdown)).body().html();
    }

    private static String line(String markdown) {
        return Markup.lineHtml(markdown).replaceAll("\\s+", " ");
    }
}
