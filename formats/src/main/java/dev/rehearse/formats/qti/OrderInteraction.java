package dev.rehearse.formats.qti;

import dev.rehearse.content.finding.Message;
import dev.rehearse.content.model.Shuffled;
import dev.rehearse.content.model.Task;
import dev.rehearse.formats.loss.LossTexts;
import dev.rehearse.formats.markup.Markup;
import java.util.List;
import java.util.UUID;

/**
 * Put entries into order. Neither their order in the file nor their identifiers give the key away.
 *
 * @param shown the entries as they are shown at first
 */
record OrderInteraction(List<String> entries, List<String> shown) implements Interaction {

    static OrderInteraction of(UUID question, Task.Order order) {
        return new OrderInteraction(order.entries(), Shuffled.of(question, order.entries()));
    }

    private static String identifier(int place) {
        return "entry-" + (place + 1);
    }

    @Override
    public String element() {
        return "order-interaction";
    }

    @Override
    public void declare(Xml xml) {
        xml.open("response-declaration", "identifier", RESPONSE, "cardinality", "ordered", "base-type", "identifier");
        xml.open("correct-response");
        entries.forEach(entry ->
                xml.open("value").text(identifier(shown.indexOf(entry))).close());
        xml.close().close();
    }

    @Override
    public void show(Xml xml) {
        xml.open(element(), "response-identifier", RESPONSE, "shuffle", "true");
        for (int i = 0; i < shown.size(); i++) {
            xml.open("simple-choice", "identifier", identifier(i));
            xml.html(Markup.lineHtml(shown.get(i))).close();
        }
        xml.close();
    }

    @Override
    public void score(Xml xml) {
        xml.open("response-condition").open("response-if");
        Interaction.matchesKey(xml);
        Interaction.set(xml, "1");
        xml.close().open("response-else");
        Interaction.set(xml, "0");
        xml.close().close();
    }

    @Override
    public List<Message> losses() {
        return List.of(LossTexts.of("qti.order"));
    }
}
