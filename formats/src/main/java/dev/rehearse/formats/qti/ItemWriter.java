package dev.rehearse.formats.qti;

import dev.rehearse.content.finding.Message;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Task;
import dev.rehearse.formats.markup.Markup;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes a question as an item. */
record ItemWriter(QtiVersion version, Question question) {

    static final String EXPLANATION = "explanation";
    private static final String FEEDBACK = "FEEDBACK";
    /** What items of ours say made them. */
    static final String TOOL = "Rehearse";

    private static final int LONGEST_TITLE = 80;

    /** Identifiers begin with a letter. */
    static final String PREFIX = "q-";

    static String identifier(UUID id) {
        return PREFIX + id;
    }

    /** Returns what an item can't hold. */
    List<Message> write(OutputStream out) throws IOException {
        var interaction = Interaction.of(question);
        var losses = new ArrayList<Message>(interaction.losses());
        losses.addAll(Xml.write(version, out, xml -> item(xml, interaction)));
        return losses;
    }

    static String title(Question question) {
        var title = question.profile().title();
        if (title != null) {
            return title;
        }
        var text = Markup.plain(question.prompt()).replaceAll("\\s+", " ").strip();
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_TITLE, text.codePointCount(0, text.length())));
        return text.substring(0, end);
    }

    private void item(Xml xml, Interaction interaction) {
        root(xml);
        interaction.declare(xml);
        outcomes(xml, interaction);
        xml.open("item-body").html(Markup.html(question.prompt()));
        interaction.show(xml);
        xml.close();
        processing(xml, interaction);
        interaction.rationales().forEach((choice, text) -> feedback(xml, choice, text));
        if (!explanation().isBlank()) {
            feedback(xml, EXPLANATION, explanation());
        }
        xml.close();
    }

    private void root(Xml xml) {
        xml.root(
                "assessment-item",
                "identifier",
                identifier(question.id()),
                "title",
                title(question),
                "label",
                question.kind().word(),
                "tool-name",
                TOOL,
                "adaptive",
                "false",
                "time-dependent",
                "false");
    }

    private void outcomes(Xml xml, Interaction interaction) {
        var score = new ArrayList<>(List.of(
                "identifier", Interaction.SCORE, "cardinality", "single", "base-type", "float", "normal-maximum", "1"));
        if (interaction.isScoredByPerson() && version == QtiVersion.V3) {
            score.addAll(List.of("external-scored", "human"));
        }
        number(xml, "0", score.toArray(String[]::new));
        number(xml, "1", "identifier", "MAXSCORE", "cardinality", "single", "base-type", "float");
        if (hasFeedback()) {
            xml.leaf(
                    "outcome-declaration",
                    "identifier",
                    FEEDBACK,
                    "cardinality",
                    "multiple",
                    "base-type",
                    "identifier");
        }
    }

    private static void number(Xml xml, String value, String... attributes) {
        xml.open("outcome-declaration", attributes).open("default-value");
        xml.open("value").text(value).close();
        xml.close().close();
    }

    private boolean hasFeedback() {
        return !(question.task() instanceof Task.Open);
    }

    private void processing(Xml xml, Interaction interaction) {
        if (!hasFeedback()) {
            return;
        }
        xml.open("response-processing");
        interaction.score(xml);
        xml.open("set-outcome-value", "identifier", FEEDBACK).open("multiple");
        if (!interaction.rationales().isEmpty()) {
            xml.leaf("variable", "identifier", Interaction.RESPONSE);
        }
        xml.open("base-value", "base-type", "identifier").text(EXPLANATION).close();
        xml.close().close();
        xml.close();
    }

    private static void feedback(Xml xml, String identifier, String markdown) {
        xml.open("modal-feedback", "outcome-identifier", FEEDBACK, "identifier", identifier, "show-hide", "show");
        xml.body(() -> xml.html(Markup.html(markdown)));
        xml.close();
    }

    private String explanation() {
        return switch (question.task()) {
            case Task.SingleChoice choice -> choice.explanation();
            case Task.MultipleChoice choice -> choice.explanation();
            case Task.Output output -> output.explanation();
            case Task.ShortAnswer answer -> answer.explanation();
            case Task.Order order -> order.explanation();
            case Task.Open _ -> "";
            case Task.Code code -> code.explanation();
        };
    }
}
