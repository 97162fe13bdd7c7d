package dev.rehearse.formats.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A small part of a document, read as a whole.
 *
 * @param name without prefix
 * @param text its own text, without that of its elements
 * @param line where it begins
 */
public record XmlElement(
        String name, Map<String, String> attributes, String text, List<XmlElement> children, int line) {

    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    public Optional<XmlElement> child(String childName) {
        return children.stream().filter(child -> child.name().equals(childName)).findFirst();
    }

    public List<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name().equals(childName)).toList();
    }

    /** The attribute, or nothing if there is none or an empty one. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).filter(value -> !value.isEmpty());
    }

    /** Its text and that of all elements in it. */
    public String wholeText() {
        return text + children.stream().map(XmlElement::wholeText).collect(Collectors.joining());
    }

    /** The whole text of the child without blanks around it, empty if there is no such child. */
    public String textOf(String childName) {
        return child(childName).map(XmlElement::wholeText).map(String::strip).orElse("");
    }
}
