package dev.rehearse.formats.qti;

import dev.rehearse.content.finding.Message;
import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Task;
import dev.rehearse.formats.exchange.TaskSections;
import dev.rehearse.formats.loss.LossTexts;
import dev.rehearse.formats.markup.Markup;
import java.util.ArrayList;
import java.util.List;

/** Write a text or a program, which a person scores by the answer and the rubric; the candidate does not see these. */
record WrittenInteraction(Question question) implements Interaction {

    /** The class of a part of the rubric block that holds a section of our content. */
    static final String SECTION = "rehearse-section";

    private static final String STARTER = "Starter";

    @Override
    public String element() {
        return "extended-text-interaction";
    }

    @Override
    public void declare(Xml xml) {
        xml.leaf("response-declaration", "identifier", RESPONSE, "cardinality", "single", "base-type", "string");
    }

    @Override
    public void show(Xml xml) {
        var format = question.kind() == Kind.CODE ? "preformatted" : "plain";
        xml.leaf(element(), "response-identifier", RESPONSE, "expected-lines", "10", "format", format);
        xml.open("rubric-block", "view", "scorer", "use", "scoring");
        xml.body(() -> sections(xml));
        xml.close();
    }

    private void sections(Xml xml) {
        TaskSections.of(question).forEach((heading, markdown) -> {
            if (!heading.equals(TaskSections.EXPLANATION)) {
                xml.plain("div", "class", SECTION);
                xml.plain("h4").text(heading).close();
                xml.html(Markup.html(markdown));
                xml.close();
            }
        });
    }

    @Override
    public void score(Xml xml) {
        // A person does.
    }

    @Override
    public boolean isScoredByPerson() {
        return true;
    }

    @Override
    public List<Message> losses() {
        var losses = new ArrayList<Message>();
        switch (question.task()) {
            case Task.Code _ -> {
                losses.add(LossTexts.of("qti.tests"));
                if (TaskSections.of(question).containsKey(STARTER)) {
                    losses.add(LossTexts.of("qti.starter"));
                }
            }
            case Task.Open open -> {
                losses.add(LossTexts.of("qti.rubric"));
                if (!open.hints().isEmpty()) {
                    losses.add(LossTexts.of("qti.hints"));
                }
            }
            default -> {}
        }
        return losses;
    }
}
