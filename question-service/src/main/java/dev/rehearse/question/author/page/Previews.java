package dev.rehearse.question.author.page;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.RubricPoint;
import dev.rehearse.content.model.Task;
import dev.rehearse.question.author.page.Preview.PreviewedOption;
import dev.rehearse.question.author.question.AuthorTexts;
import dev.rehearse.question.author.question.FindingView;
import dev.rehearse.question.author.question.Lint;
import dev.rehearse.question.markdown.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Checks authors' input, and renders it as the readers' pages do. */
@ApplicationScoped
public class Previews {

    private final Lint lint;
    private final Markdown markdown;

    Previews(Lint lint, Markdown markdown) {
        this.lint = lint;
        this.markdown = markdown;
    }

    /** @param id that the text must have; null for a new question */
    CheckedText check(String topic, String slug, String text, @Nullable UUID id) {
        var checked = lint.check(topic, slug, text);
        var question = checked.question();
        if (question == null) {
            return CheckedText.of(checked.findings(), text, null);
        }
        if (id != null && !question.id().equals(id)) {
            return CheckedText.of(List.of(otherId(text, id)), text, null);
        }
        return CheckedText.of(checked.findings(), text, of(question));
    }

    private static FindingView otherId(String text, UUID id) {
        var lines = text.lines().map(String::strip).toList();
        int line = 1
                + IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).startsWith("id:"))
                        .findFirst()
                        .orElse(0);
        return FindingView.of(new Finding("", line, Rule.ID, AuthorTexts.of("other-id", "id", id)));
    }

    /** The question as readers and candidates see it, with its key. */
    public Preview of(Question question) {
        var profile = question.profile();
        Task.@Nullable Open open = question.task() instanceof Task.Open task ? task : null;
        return new Preview(
                question.kind().word(),
                profile.title(),
                profile.difficulty().word(),
                profile.minutes(),
                markdown.html(question.prompt()),
                options(question.task()),
                key(question.task()),
                markdown.html(answer(question.task())),
                open == null ? null : open.inOneSentence(),
                open == null
                        ? List.of()
                        : open.rubric().stream().map(RubricPoint::claim).toList(),
                open == null
                        ? List.of()
                        : open.hints().stream().map(markdown::html).toList(),
                profile.sources());
    }

    private List<PreviewedOption> options(Task task) {
        return switch (task) {
            case Task.SingleChoice choice -> shown(choice.options());
            case Task.MultipleChoice choice -> shown(choice.options());
            case Task.Order order ->
                shown(order.entries().stream()
                        .map(entry -> new Option(entry, true, null))
                        .toList());
            case Task.Output _, Task.ShortAnswer _, Task.Open _, Task.Code _ -> List.of();
        };
    }

    private List<PreviewedOption> shown(List<Option> options) {
        return IntStream.range(0, options.size())
                .mapToObj(number -> {
                    var option = options.get(number);
                    return new PreviewedOption(
                            number, markdown.html(option.text()), option.correct(), option.rationale());
                })
                .toList();
    }

    private static List<String> key(Task task) {
        return switch (task) {
            case Task.Output output -> List.of(output.expected());
            case Task.ShortAnswer answer -> answer.accepted();
            case Task.SingleChoice _, Task.MultipleChoice _, Task.Order _, Task.Open _, Task.Code _ -> List.of();
        };
    }

    private static String answer(Task task) {
        return switch (task) {
            case Task.Open open -> open.answer();
            case Task.SingleChoice choice -> choice.explanation();
            case Task.MultipleChoice choice -> choice.explanation();
            case Task.Output output -> output.explanation();
            case Task.ShortAnswer answer -> answer.explanation();
            case Task.Order order -> order.explanation();
            case Task.Code code -> code.explanation();
        };
    }
}
