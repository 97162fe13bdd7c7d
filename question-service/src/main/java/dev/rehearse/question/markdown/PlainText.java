package dev.rehearse.question.markdown;

import java.util.Map;
import java.util.Set;

/** The words of rendered Markdown, without its elements. */
public final class PlainText {

    /** Elements that stand within a word or a line; others separate words. */
    private static final Set<String> INLINE = Set.of("span", "em", "strong", "code", "a", "del");

    private static final Map<String, Character> ENTITIES =
            Map.of("lt", '<', "gt", '>', "quot", '"', "#39", '\'', "amp", '&');

    private static final int LONGEST_ENTITY = 4;

    private PlainText() {}

    /*
     * A search reads the texts of a whole page of questions, and regular expressions took a third of its time.
     */

    /** One line of text; the HTML is that of {@link Markdown}. */
    public static String of(String html) {
        var text = new StringBuilder(html.length());
        int position = 0;
        while (position < html.length()) {
            position = switch (html.charAt(position)) {
                case '<' -> afterElement(html, position, text);
                case '&' -> afterEntity(html, position, text);
                case ' ', '\t', '\n', '\u000B', '\f', '\r' -> afterSpace(position, text);
                default -> after(html.charAt(position), position, text);
            };
        }
        return text.toString().strip();
    }

    private static int afterElement(String html, int begin, StringBuilder text) {
        int end = html.indexOf('>', begin);
        if (end < 0) {
            return after('<', begin, text);
        }
        int name = html.charAt(begin + 1) == '/' ? begin + 2 : begin + 1;
        int space = html.indexOf(' ', name, end);
        if (!INLINE.contains(html.substring(name, space < 0 ? end : space))) {
            afterSpace(begin, text);
        }
        return end + 1;
    }

    private static int afterEntity(String html, int begin, StringBuilder text) {
        int end = html.indexOf(';', begin, Math.min(begin + LONGEST_ENTITY + 2, html.length()));
        if (end < 0) {
            return after('&', begin, text);
        }
        var character = ENTITIES.get(html.substring(begin + 1, end));
        if (character == null) {
            return after('&', begin, text);
        }
        text.append(character.charValue());
        return end + 1;
    }

    private static int afterSpace(int position, StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
        return position + 1;
    }

    private static int after(char letter, int position, StringBuilder text) {
        text.append(letter);
        return position + 1;
    }

    /** The beginning of the text, at most this many characters long. */
    public static String of(String html, int longest) {
        var text = of(html);
        if (text.length() <= longest) {
            return text;
        }
        int end = text.lastIndexOf(' ', longest - 1);
        return text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, longest / 2)) + "…";
    }
}
