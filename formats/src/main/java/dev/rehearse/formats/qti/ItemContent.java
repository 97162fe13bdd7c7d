package dev.rehearse.formats.qti;

import dev.rehearse.formats.exchange.QuestionCollector;
import dev.rehearse.formats.loss.LossTexts;
import dev.rehearse.formats.markup.Converted;
import dev.rehearse.formats.markup.Markup;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Tag;

/** Converts the content of an item to Markdown, and reports what is lost. */
record ItemContent(QuestionCollector collector) {

    private static final Set<String> KEPT =
            Set.of("href", "src", "alt", "class", "start", "align", "colspan", "rowspan");
    private static final Set<String> EMPTY = Set.of("br", "hr", "img", "col");

    /** Elements of QTI that only hold others. */
    private static final Set<String> HOLDERS = Set.of("content-body", "prompt", "stimulus-body");

    /** Elements whose content is read elsewhere, or is no content. */
    private static final Set<String> ELSEWHERE =
            Set.of("rubric-block", "feedback-inline", "stylesheet", "catalog-info");

    String markdown(XmlElement element) {
        return markdown(element.content(), element.line());
    }

    String markdown(List<XmlNode> content, int line) {
        return reported(Markup.markdown(html(content)), line);
    }

    /** As an entry of a list. */
    String line(XmlElement element) {
        return reported(Markup.line(html(element.content())), element.line());
    }

    private String reported(Converted converted, int line) {
        converted.losses().forEach(loss -> collector.notCarried(line, loss));
        return converted.markdown();
    }

    private String html(List<XmlNode> content) {
        var html = new StringBuilder();
        content.forEach(node -> append(node, html));
        return html.toString();
    }

    private void append(XmlNode node, StringBuilder html) {
        switch (node) {
            case XmlText(var text) -> html.append(Entities.escape(text));
            case XmlElement element -> append(element, html);
        }
    }

    private void append(XmlElement element, StringBuilder html) {
        var name = element.name();
        if (ELSEWHERE.contains(name) || name.endsWith("-interaction")) {
            return;
        }
        if (!Tag.isKnownTag(name)) {
            if (!HOLDERS.contains(name)) {
                collector.notCarried(element.line(), LossTexts.of("qti.text-kept", "element", name));
            }
            element.content().forEach(child -> append(child, html));
            return;
        }
        html.append('<').append(name);
        element.attributes().forEach((attribute, value) -> {
            if (KEPT.contains(attribute)) {
                html.append(' ')
                        .append(attribute)
                        .append("=\"")
                        .append(Entities.escape(value))
                        .append('"');
            }
        });
        html.append('>');
        element.content().forEach(child -> append(child, html));
        if (!EMPTY.contains(name)) {
            html.append("</").append(name).append('>');
        }
    }
}
