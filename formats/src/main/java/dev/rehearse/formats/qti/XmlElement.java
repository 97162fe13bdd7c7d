package dev.rehearse.formats.qti;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element that was read.
 *
 * @param name as {@link QtiVersion#plain}, like the names of attributes
 */
record XmlElement(String name, Map<String, String> attributes, int line, List<XmlNode> content) implements XmlNode {

    /** The value, or nothing. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    List<XmlElement> children() {
        return content.stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .toList();
    }

    List<XmlElement> children(String child) {
        return children().stream()
                .filter(element -> element.name().equals(child))
                .toList();
    }

    Optional<XmlElement> child(String child) {
        return children(child).stream().findFirst();
    }

    /** All elements in it, in their order. */
    Stream<XmlElement> all() {
        return children().stream().flatMap(child -> Stream.concat(Stream.of(child), child.all()));
    }

    List<XmlElement> all(String descendant) {
        return all().filter(element -> element.name().equals(descendant)).toList();
    }

    String text() {
        var text = new StringBuilder();
        append(text);
        return text.toString();
    }

    private void append(StringBuilder text) {
        for (XmlNode node : content) {
            switch (node) {
                case XmlText(var part) -> text.append(part);
                case XmlElement element -> element.append(text);
            }
        }
    }
}
