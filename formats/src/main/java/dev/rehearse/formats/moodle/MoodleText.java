package dev.rehearse.formats.moodle;

import dev.rehearse.formats.markup.Converted;
import dev.rehearse.formats.markup.Markup;
import dev.rehearse.formats.xml.XmlElement;
import java.util.List;

/**
 * A text and its format: html, markdown, plain_text, or moodle_auto_format, which is HTML with line breaks that count.
 */
record MoodleText(String format, String text) {

    static MoodleText of(XmlElement element) {
        var text = element.child("text").map(XmlElement::wholeText).orElse(element.text());
        return new MoodleText(element.attribute("format").orElse("html"), text.strip());
    }

    Converted blocks() {
        return switch (format) {
            case "markdown" -> new Converted(text, List.of());
            case "plain_text" -> new Converted(Markup.escaped(text), List.of());
            case "moodle_auto_format" -> Markup.markdown(text.replace("\n", "<br>"));
            default -> Markup.markdown(text);
        };
    }

    Converted line() {
        return switch (format) {
            case "markdown" -> new Converted(text.contains("```") ? text : joined(), List.of());
            case "plain_text" -> new Converted(Markup.escaped(joined()), List.of());
            default -> Markup.line(text);
        };
    }

    private String joined() {
        return text.replaceAll("\\s*\\n\\s*", " ");
    }
}
