package dev.rehearse.formats.moodle;

import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Message;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Task;
import dev.rehearse.formats.exchange.Explanation;
import dev.rehearse.formats.exchange.Tags;
import dev.rehearse.formats.loss.LossTexts;
import dev.rehearse.formats.markup.Markup;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Writes a file of questions, each topic as a category. */
final class QuizWriter {

    /** Moodle cuts what is longer. */
    private static final int LONGEST_TAG = 50;

    private final IndentedXml xml;
    private final Findings findings;
    private @Nullable String topic;

    QuizWriter(IndentedXml xml, Findings findings) {
        this.xml = xml;
        this.findings = findings;
    }

    void begin() throws XMLStreamException {
        xml.begin("quiz");
    }

    void end() throws XMLStreamException {
        xml.end();
    }

    void write(Question question) throws XMLStreamException {
        category(question.topic());
        xml.open("question", "type", type(question.task()));
        var title = question.profile().title();
        text("name", title == null ? question.slug() : title);
        formatted("questiontext", "html", Markup.html(question.prompt()));
        formatted("generalfeedback", "html", Markup.html(feedback(question)));
        xml.field("defaultgrade", "1.0000000");
        xml.field("penalty", "0.3333333");
        xml.field("hidden", "0");
        xml.field("idnumber", question.id().toString());
        new TaskXml(xml, this, lost -> lost(question, lost)).write(question);
        tags(question);
        xml.close();
    }

    private void category(String name) throws XMLStreamException {
        if (name.isEmpty() || name.equals(topic)) {
            return;
        }
        topic = name;
        xml.open("question", "type", "category");
        text("category", "$course$/top/" + name);
        xml.close();
    }

    private static String type(Task task) {
        return switch (task) {
            case Task.SingleChoice choice -> "multichoice";
            case Task.MultipleChoice choice -> "multichoice";
            case Task.Output output -> "shortanswer";
            case Task.ShortAnswer answer -> "shortanswer";
            case Task.Order order -> "ordering";
            case Task.Open open -> "essay";
            case Task.Code code -> "essay";
        };
    }

    private static String feedback(Question question) {
        var text = switch (question.task()) {
            case Task.SingleChoice choice -> choice.explanation();
            case Task.MultipleChoice choice -> choice.explanation();
            case Task.Output output -> output.explanation();
            case Task.ShortAnswer answer -> answer.explanation();
            case Task.Order order -> order.explanation();
            case Task.Open open -> open.answer();
            case Task.Code code -> code.explanation();
        };
        return new Explanation(text, question.profile().sources()).markdown();
    }

    private void tags(Question question) throws XMLStreamException {
        List<String> tags = Tags.of(question);
        xml.open("tags");
        for (String tag : tags) {
            if (tag.length() > LONGEST_TAG) {
                lost(question, LossTexts.of("moodle.tag", "tag", tag, "most", LONGEST_TAG));
            } else {
                text("tag", tag);
            }
        }
        xml.close();
    }

    /** An element with an element for its text, as Moodle has them. */
    void text(String name, String text) throws XMLStreamException {
        xml.open(name);
        xml.field("text", text);
        xml.close();
    }

    void formatted(String name, String format, String text) throws XMLStreamException {
        xml.open(name, "format", format);
        xml.field("text", text);
        xml.close();
    }

    private void lost(Question question, Message what) {
        findings.add(question.file(), 1, Rule.NOT_CARRIED, what);
    }
}
