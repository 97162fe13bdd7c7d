package dev.rehearse.formats.aiken;

import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Message;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Task;
import dev.rehearse.formats.loss.LossTexts;
import dev.rehearse.formats.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes single choices whose texts are lines; the others are left out, with a finding each. */
final class AikenWriter {

    /** Elements that a text of one line does not have. */
    private static final Pattern BLOCK = Pattern.compile("<(p|pre|ul|ol|table|blockquote|h[1-6]|hr|br)\\b");

    private static final Pattern MISREAD = Pattern.compile("[A-Z][.)]\\s.*|ANSWER:.*");

    private final Findings findings;

    AikenWriter(Findings findings) {
        this.findings = findings;
    }

    String written(Question question) {
        if (!(question.task() instanceof Task.SingleChoice choice)) {
            return leftOut(question, LossTexts.of("aiken.choices"));
        }
        var lines = new ArrayList<>(List.of(question.prompt()));
        choice.options().forEach(option -> lines.add(option.text()));
        var prompt = Markup.plain(question.prompt());
        if (lines.stream().anyMatch(AikenWriter::isBlock)
                || MISREAD.matcher(prompt).matches()) {
            return leftOut(question, LossTexts.of("aiken.lines"));
        }
        lost(question, losses(question, choice));
        var text = new StringBuilder(prompt).append('\n');
        var key = "";
        for (int i = 0; i < choice.options().size(); i++) {
            var letter = String.valueOf((char) ('A' + i));
            var option = choice.options().get(i);
            text.append(letter).append(") ").append(Markup.plain(option.text())).append('\n');
            key = option.correct() ? letter : key;
        }
        return text.append("ANSWER: ").append(key).append("\n\n").toString();
    }

    private static boolean isBlock(String markdown) {
        return BLOCK.matcher(Markup.lineHtml(markdown)).find()
                || Markup.plain(markdown).isBlank();
    }

    private static Message losses(Question question, Task.SingleChoice choice) {
        var lost = new ArrayList<>(
                List.of(LossTexts.of("aiken.id"), LossTexts.of("aiken.explanation"), LossTexts.of("aiken.metadata")));
        if (choice.options().stream().map(Option::rationale).anyMatch(why -> why != null)) {
            lost.add(LossTexts.of("aiken.comments"));
        }
        if (!Markup.plain(question.prompt()).equals(question.prompt().replaceAll("\\s+", " "))
                || choice.options().stream()
                        .anyMatch(option -> !Markup.plain(option.text()).equals(option.text()))) {
            lost.add(LossTexts.of("aiken.formatting"));
        }
        return LossTexts.of("aiken.no-place", "parts", Message.joined(", ", lost));
    }

    private String leftOut(Question question, Message why) {
        lost(question, LossTexts.of("the-question-left-out", "why", why));
        return "";
    }

    private void lost(Question question, Message what) {
        findings.add(question.file(), 1, Rule.NOT_CARRIED, what);
    }
}
