package dev.rehearse.formats.moodle;

import dev.rehearse.content.finding.Message;
import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.model.Variation;
import dev.rehearse.formats.exchange.Fractions;
import dev.rehearse.formats.exchange.TaskSections;
import dev.rehearse.formats.exchange.Wildcards;
import dev.rehearse.formats.loss.LossTexts;
import dev.rehearse.formats.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

/** Writes what only one type of question has: its answers and how they are given. */
record TaskXml(IndentedXml xml, QuizWriter quiz, Consumer<Message> lost) {

    void write(Question question) throws XMLStreamException {
        switch (question.task()) {
            case Task.SingleChoice choice -> choice(choice.options(), true);
            case Task.MultipleChoice choice -> choice(choice.options(), false);
            case Task.Output output -> texts(printed(output), true);
            case Task.ShortAnswer answer ->
                texts(answer.accepted(), !answer.ignored().contains(Variation.CASE));
            case Task.Order order -> order(order.entries());
            case Task.Open open -> essay(question, "editor");
            case Task.Code code -> essay(question, "monospaced");
        }
    }

    private void choice(List<Option> options, boolean single) throws XMLStreamException {
        xml.field("single", String.valueOf(single));
        xml.field("shuffleanswers", "true");
        xml.field("answernumbering", "abc");
        int keys = (int) options.stream().filter(Option::correct).count();
        for (Option option : options) {
            var right = single ? "100" : Fractions.share(keys);
            xml.open("answer", "fraction", option.correct() ? right : single ? "0" : "-100", "format", "html");
            xml.field("text", Markup.lineHtml(option.text()));
            var rationale = option.rationale();
            quiz.formatted("feedback", "html", rationale == null ? "" : Markup.lineHtml(rationale));
            xml.close();
        }
    }

    private static List<String> printed(Task.Output output) {
        var printed = new ArrayList<>(List.of(output.expected()));
        printed.addAll(output.alsoAccepted());
        return printed;
    }

    private void texts(List<String> answers, boolean caseCounts) throws XMLStreamException {
        xml.field("usecase", caseCounts ? "1" : "0");
        for (String answer : answers) {
            if (!answer.equals(answer.strip())) {
                lost.accept(LossTexts.of("blanks", "text", answer));
            }
            xml.open("answer", "fraction", "100", "format", "plain_text");
            xml.field("text", Wildcards.pattern(answer.strip()));
            quiz.formatted("feedback", "html", "");
            xml.close();
        }
    }

    private void order(List<String> entries) throws XMLStreamException {
        xml.field("layouttype", "VERTICAL");
        xml.field("selecttype", "ALL");
        xml.field("selectcount", "0");
        xml.field("gradingtype", "RELATIVE_ALL_PREVIOUS_AND_NEXT");
        xml.field("showgrading", "SHOW");
        xml.field("numberingstyle", "none");
        for (int i = 0; i < entries.size(); i++) {
            xml.open("answer", "fraction", (i + 1) + ".0000000", "format", "html");
            xml.field("text", Markup.lineHtml(entries.get(i)));
            quiz.formatted("feedback", "html", "");
            xml.close();
        }
    }

    /** What graders need, which is also what content needs: all sections but the one that is the feedback. */
    private void essay(Question question, String form) throws XMLStreamException {
        var sections = TaskSections.of(question);
        sections.remove(question.task() instanceof Task.Code ? TaskSections.EXPLANATION : TaskSections.ANSWER);
        xml.field("responseformat", form);
        xml.field("responserequired", "1");
        xml.field("responsefieldlines", "15");
        xml.field("attachments", "0");
        xml.field("attachmentsrequired", "0");
        quiz.formatted("graderinfo", "markdown", TaskSections.joined(sections));
        quiz.formatted("responsetemplate", "html", "");
    }
}
