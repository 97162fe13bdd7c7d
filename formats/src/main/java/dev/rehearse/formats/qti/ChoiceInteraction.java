package dev.rehearse.formats.qti;

import dev.rehearse.content.finding.Message;
import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Scoring;
import dev.rehearse.content.model.Task;
import dev.rehearse.formats.markup.Markup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Choose one option, or all right ones. Players shuffle them. */
record ChoiceInteraction(List<Option> options, boolean many, Scoring scoring) implements Interaction {

    static ChoiceInteraction single(Task.SingleChoice choice) {
        return new ChoiceInteraction(choice.options(), false, Scoring.EXACT);
    }

    static ChoiceInteraction multiple(Task.MultipleChoice choice) {
        return new ChoiceInteraction(choice.options(), true, choice.scoring());
    }

    private static String identifier(int option) {
        return "option-" + (option + 1);
    }

    @Override
    public String element() {
        return "choice-interaction";
    }

    @Override
    public void declare(Xml xml) {
        xml.open(
                "response-declaration",
                "identifier",
                RESPONSE,
                "cardinality",
                many ? "multiple" : "single",
                "base-type",
                "identifier");
        xml.open("correct-response");
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).correct()) {
                xml.open("value").text(identifier(i)).close();
            }
        }
        xml.close();
        if (scoring == Scoring.PARTIAL) {
            mapping(xml);
        }
        xml.close();
    }

    /** Right options less wrong ones. */
    private void mapping(Xml xml) {
        xml.open("mapping", "default-value", "0");
        for (int i = 0; i < options.size(); i++) {
            xml.leaf(
                    "map-entry",
                    "map-key",
                    identifier(i),
                    "mapped-value",
                    options.get(i).correct() ? "1" : "-1");
        }
        xml.close();
    }

    @Override
    public void show(Xml xml) {
        xml.open(element(), "response-identifier", RESPONSE, "shuffle", "true", "max-choices", many ? "0" : "1");
        for (int i = 0; i < options.size(); i++) {
            xml.open("simple-choice", "identifier", identifier(i));
            xml.html(Markup.lineHtml(options.get(i).text())).close();
        }
        xml.close();
    }

    @Override
    public void score(Xml xml) {
        xml.open("response-condition");
        xml.open("response-if");
        Interaction.matchesKey(xml);
        Interaction.set(xml, "1");
        xml.close();
        if (scoring == Scoring.PARTIAL) {
            half(xml);
        }
        xml.open("response-else");
        Interaction.set(xml, "0");
        xml.close();
        xml.close();
    }

    /** Half of the score for half of the key, as interviews give it. */
    private void half(Xml xml) {
        double enough = options.stream().filter(Option::correct).count() / 2.0;
        xml.open("response-else-if");
        xml.open("gte").leaf("map-response", "identifier", RESPONSE);
        xml.open("base-value", "base-type", "float")
                .text(Double.toString(enough))
                .close();
        xml.close();
        Interaction.set(xml, "0.5");
        xml.close();
    }

    @Override
    public Map<String, String> rationales() {
        var rationales = new LinkedHashMap<String, String>();
        for (int i = 0; i < options.size(); i++) {
            var rationale = options.get(i).rationale();
            if (rationale != null) {
                rationales.put(identifier(i), rationale);
            }
        }
        return rationales;
    }

    @Override
    public List<Message> losses() {
        return List.of();
    }
}
