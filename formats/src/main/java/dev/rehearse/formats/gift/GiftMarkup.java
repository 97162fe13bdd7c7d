package dev.rehearse.formats.gift;

import dev.rehearse.formats.markup.Converted;
import dev.rehearse.formats.markup.Markup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a text is to be read: the word in brackets in front of it. Without one it is HTML with line breaks that don't
 * count.
 */
enum GiftMarkup {
    MOODLE,
    HTML,
    MARKDOWN,
    PLAIN;

    /** A text in GIFT, and how it is to be read. */
    record Marked(GiftMarkup markup, String text) {

        Converted markdown() {
            return markup.blocks(text);
        }

        /** For entries of lists. */
        Converted line() {
            return markup.line(text);
        }
    }

    private String prefix() {
        return "[" + name().toLowerCase(Locale.ROOT) + "]";
    }

    /** Takes the word in brackets away. */
    static Marked of(String escaped, GiftMarkup otherwise) {
        var text = escaped.strip();
        Optional<GiftMarkup> said = List.of(values()).stream()
                .filter(markup -> text.startsWith(markup.prefix()))
                .findFirst();
        return said.map(markup -> new Marked(
                        markup, text.substring(markup.prefix().length()).strip()))
                .orElse(new Marked(otherwise, text));
    }

    private Converted blocks(String text) {
        return switch (this) {
            case MOODLE -> Markup.markdown(GiftText.plain(text, "<br>"));
            case HTML -> Markup.markdown(GiftText.plain(text));
            case MARKDOWN -> new Converted(GiftText.plain(text).strip(), List.of());
            case PLAIN -> new Converted(Markup.escaped(GiftText.plain(text)), List.of());
        };
    }

    private Converted line(String text) {
        return switch (this) {
            case MOODLE -> Markup.line(GiftText.plain(text, "<br>"));
            case HTML -> Markup.line(GiftText.plain(text));
            case MARKDOWN -> new Converted(joined(GiftText.plain(text).strip()), List.of());
            case PLAIN ->
                new Converted(Markup.escaped(joined(GiftText.plain(text).strip())), List.of());
        };
    }

    /** A block of code keeps its lines, and can't be an entry then. */
    private static String joined(String text) {
        return text.contains("```") ? text : text.replaceAll("\\s*\\n\\s*", " ");
    }
}
