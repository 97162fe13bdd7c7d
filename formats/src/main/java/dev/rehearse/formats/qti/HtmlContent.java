package dev.rehearse.formats.qti;

import dev.rehearse.formats.loss.LossTexts;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Writes the HTML of Markdown as the part of XHTML that QTI has. */
final class HtmlContent {

    private static final Map<String, Set<String>> KEPT = Map.of("a", Set.of("href"), "code", Set.of("class"));

    /** Changes how a text looks only. */
    private static final Set<String> LOOKS = Set.of("align", "class");

    private HtmlContent() {}

    static void write(String html, Xml xml) {
        Jsoup.parse(html, "", Parser.xmlParser()).childNodes().forEach(node -> write(node, xml));
    }

    private static void write(Node node, Xml xml) {
        if (node instanceof TextNode text) {
            xml.text(text.getWholeText());
        } else if (node instanceof Element element) {
            xml.plain(element.tagName(), attributes(element, xml));
            element.childNodes().forEach(child -> write(child, xml));
            xml.close();
        }
    }

    private static String[] attributes(Element element, Xml xml) {
        var kept = new ArrayList<String>();
        for (Attribute attribute : element.attributes()) {
            var name = attribute.getKey();
            if (KEPT.getOrDefault(element.tagName(), Set.of()).contains(name)) {
                kept.add(name);
                kept.add(attribute.getValue());
            } else if (!LOOKS.contains(name)) {
                xml.lost(LossTexts.of("qti.attribute", "name", name, "element", element.tagName()));
            }
        }
        return kept.toArray(String[]::new);
    }
}
