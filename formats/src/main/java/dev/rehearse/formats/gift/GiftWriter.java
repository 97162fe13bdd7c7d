package dev.rehearse.formats.gift;

import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Message;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Task;
import dev.rehearse.formats.exchange.Explanation;
import dev.rehearse.formats.exchange.Fractions;
import dev.rehearse.formats.exchange.Tags;
import dev.rehearse.formats.exchange.Wildcards;
import dev.rehearse.formats.loss.LossTexts;
import java.util.ArrayList;
import java.util.List;

/** Writes questions as GIFT; each begins with a comment that holds its id and its metadata as tags. */
final class GiftWriter {

    private final Findings findings;

    GiftWriter(Findings findings) {
        this.findings = findings;
    }

    /** The question with a blank line behind it, or nothing, and a finding. */
    String written(Question question) {
        if (isMatching(question.task())) {
            lost(question, LossTexts.of("the-question-left-out", "why", LossTexts.of("gift.arrow")));
            return "";
        }
        var title = question.profile().title();
        return comment(question) + "::" + GiftText.escaped(title == null ? question.slug() : title) + "::[markdown]"
                + GiftText.escaped(question.prompt()) + " {\n" + answers(question)
                + general(question) + "}\n\n";
    }

    /** Whether GIFT would read the accepted texts as pairs of a matching question. */
    static boolean isMatching(Task task) {
        return switch (task) {
            case Task.Output output -> accepted(output).stream().anyMatch(text -> text.contains("->"));
            case Task.ShortAnswer answer -> answer.accepted().stream().anyMatch(text -> text.contains("->"));
            default -> false;
        };
    }

    private String comment(Question question) {
        var comment = new StringBuilder("// [id:" + question.id() + "]");
        for (String tag : Tags.of(question)) {
            if (tag.contains("]")) {
                lost(question, LossTexts.of("gift.tag", "tag", tag));
            } else {
                comment.append(" [tag:").append(tag).append(']');
            }
        }
        return comment.append('\n').toString();
    }

    private String answers(Question question) {
        return switch (question.task()) {
            case Task.SingleChoice choice -> options(withoutArrowFirst(choice.options()), true);
            case Task.MultipleChoice choice -> options(choice.options(), false);
            case Task.Output output -> texts(question, accepted(output));
            case Task.ShortAnswer answer -> texts(question, answer.accepted());
            case Task.Order order -> pairs(order.entries());
            case Task.Open open -> {
                lost(question, LossTexts.of("gift.no-place", "parts", openParts(open)));
                yield "";
            }
            case Task.Code code -> {
                lost(question, LossTexts.of("gift.no-place", "parts", LossTexts.of("gift.program")));
                yield "";
            }
        };
    }

    private static Message openParts(Task.Open open) {
        var parts = new ArrayList<>(List.of(LossTexts.of("gift.rubric")));
        if (open.inOneSentence() != null) {
            parts.add(LossTexts.of("gift.sentence"));
        }
        if (!open.hints().isEmpty()) {
            parts.add(LossTexts.of("gift.hints"));
        }
        if (!open.samples().isEmpty()) {
            parts.add(LossTexts.of("gift.samples"));
        }
        return Message.joined(", ", parts);
    }

    private static List<String> accepted(Task.Output output) {
        var accepted = new ArrayList<>(List.of(output.expected()));
        accepted.addAll(output.alsoAccepted());
        return accepted;
    }

    /** Some readers take a key with an arrow for a pair if it comes first. Options are shuffled, so another one may. */
    private static List<Option> withoutArrowFirst(List<Option> options) {
        var ordered = new ArrayList<>(options);
        if (ordered.getFirst().correct() && ordered.getFirst().text().contains("->")) {
            ordered.add(1, ordered.removeFirst());
        }
        return ordered;
    }

    private static String options(List<Option> options, boolean single) {
        long keys = options.stream().filter(Option::correct).count();
        var lines = new StringBuilder();
        for (Option option : options) {
            lines.append('\t').append(single && option.correct() ? "=" : "~");
            if (!single) {
                lines.append('%')
                        .append(option.correct() ? Fractions.share((int) keys) : "-100")
                        .append('%');
            }
            lines.append(text(option.text()));
            if (option.rationale() != null) {
                lines.append('#').append(text(option.rationale()));
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    private String texts(Question question, List<String> accepted) {
        var lines = new StringBuilder();
        for (String answer : accepted) {
            if (!answer.equals(answer.strip())) {
                lost(question, LossTexts.of("blanks", "text", answer));
            }
            lines.append("\t=").append(text(Wildcards.pattern(answer.strip()))).append('\n');
        }
        return lines.toString();
    }

    private static String pairs(List<String> entries) {
        var lines = new StringBuilder();
        for (int i = 0; i < entries.size(); i++) {
            lines.append("\t=")
                    .append(i + 1)
                    .append(" -> ")
                    .append(GiftText.escaped(entries.get(i)))
                    .append('\n');
        }
        return lines.toString();
    }

    private static String general(Question question) {
        var text = switch (question.task()) {
            case Task.SingleChoice choice -> choice.explanation();
            case Task.MultipleChoice choice -> choice.explanation();
            case Task.Output output -> output.explanation();
            case Task.ShortAnswer answer -> answer.explanation();
            case Task.Order order -> order.explanation();
            case Task.Open open -> open.answer();
            case Task.Code code -> code.explanation();
        };
        var whole = new Explanation(text, question.profile().sources()).markdown();
        return whole.isEmpty() ? "" : "\t####" + text(whole) + "\n";
    }

    /** Says how to read a text that would begin with what is taken for that, or for a weight. */
    private static String text(String markdown) {
        boolean misread = markdown.startsWith("[") || markdown.startsWith("%");
        return (misread ? "[markdown]" : "") + GiftText.escaped(markdown);
    }

    private void lost(Question question, Message what) {
        findings.add(question.file(), 1, Rule.NOT_CARRIED, what);
    }
}
