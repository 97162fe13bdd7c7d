package dev.rehearse.content.write;

import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.RubricPoint;
import dev.rehearse.content.model.SampleAnswer;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.model.TestCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the sections of questions. */
final class TaskWriter {

    private static final String TEXT = "text";

    private final StringBuilder markdown = new StringBuilder();

    String write(Task task) {
        switch (task) {
            case Task.SingleChoice choice -> options(choice.options()).section("Explanation", choice.explanation());
            case Task.MultipleChoice choice -> options(choice.options()).section("Explanation", choice.explanation());
            case Task.Output output ->
                section("Output", fenced(TEXT, output.expected()))
                        .section("Also accepted", alsoAccepted(output.alsoAccepted()))
                        .section("Explanation", output.explanation());
            case Task.ShortAnswer answer ->
                section("Accepted answers", list(answer.accepted())).section("Explanation", answer.explanation());
            case Task.Order order ->
                section("Order", numbered(order.entries())).section("Explanation", order.explanation());
            case Task.Open open -> open(open);
            case Task.Code code -> code(code);
        }
        return markdown.toString();
    }

    private TaskWriter section(String heading, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            markdown.append("## ")
                    .append(heading)
                    .append("\n\n")
                    .append(text.strip())
                    .append("\n\n");
        }
        return this;
    }

    private TaskWriter options(List<Option> options) {
        var list = new StringBuilder();
        for (Option option : options) {
            list.append(option.correct() ? "- [x] " : "- [ ] ")
                    .append(option.text())
                    .append('\n');
            note(list, "why", option.rationale());
        }
        return section("Options", list.toString());
    }

    private void open(Task.Open open) {
        var rubric = new StringBuilder();
        open.rubric().forEach(point -> point(rubric, point));
        var samples = new StringBuilder();
        open.samples().forEach(sample -> samples.append(sample(sample)));
        section("Answer", open.answer());
        section("In one sentence", open.inOneSentence());
        section("Rubric", rubric.toString());
        section("Hints", list(open.hints()));
        section("Sample answers", samples.toString());
    }

    private static void point(StringBuilder rubric, RubricPoint point) {
        rubric.append("- ").append(point.claim()).append('\n');
        note(rubric, "id", point.id());
        note(rubric, "weight", point.weight() == 1 ? null : Numbers.plain(point.weight()));
        if (!point.required()) {
            rubric.append("  - bonus\n");
        }
        note(rubric, "competency", point.competency());
        point.accepted().forEach(phrasing -> note(rubric, "accept", phrasing));
        point.contradictions().forEach(phrasing -> note(rubric, "contradiction", phrasing));
        note(rubric, "follow-up", point.followUp());
    }

    private static void note(StringBuilder list, String name, @Nullable String text) {
        if (text != null) {
            list.append("  - ").append(name).append(": ").append(text).append('\n');
        }
    }

    private static String sample(SampleAnswer sample) {
        var earned = sample.earned().isEmpty() ? "nothing" : String.join(", ", sample.earned());
        var contradicted =
                sample.contradicted().isEmpty() ? "" : "; contradicts: " + String.join(", ", sample.contradicted());
        return "### earns: " + earned + contradicted + "\n\n" + sample.text() + "\n\n";
    }

    private void code(Task.Code code) {
        var program = code.program();
        var tests = new StringBuilder();
        for (TestCase test : code.tests()) {
            tests.append("### ")
                    .append(test.name())
                    .append(test.hidden() ? " (hidden)" : "")
                    .append("\n\n");
            tests.append(fenced(program.language(), test.code())).append("\n\n");
        }
        section("Starter", program.starter() == null ? null : fenced(program.language(), program.starter()));
        section("Tests", tests.toString());
        section("Solution", fenced(program.language(), program.solution()));
        section("Hints", list(code.hints()));
        section("Explanation", code.explanation());
    }

    private static String alsoAccepted(List<String> outputs) {
        return String.join(
                "\n\n", outputs.stream().map(output -> fenced(TEXT, output)).toList());
    }

    private static String list(List<String> entries) {
        return String.join("\n", entries.stream().map(entry -> "- " + entry).toList());
    }

    private static String numbered(List<String> entries) {
        var list = new StringBuilder();
        entries.forEach(entry -> list.append("1. ").append(entry).append('\n'));
        return list.toString();
    }

    /** The fence is longer than any in the code. */
    private static String fenced(String language, String code) {
        var fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        return fence + language + "\n" + code + (code.isEmpty() ? "" : "\n") + fence;
    }
}
