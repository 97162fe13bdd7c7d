package dev.rehearse.content.finding;

import java.util.Locale;

/**
 * One thing that is wrong with a content file.
 *
 * @param file path below the content folder
 * @param line from 1
 * @param wording what is wrong, and what would be right
 */
public record Finding(String file, int line, Rule rule, Message wording) {

    private static final int LONGEST = 400;

    /** A finding in English alone. */
    public Finding(String file, int line, Rule rule, String message) {
        this(file, line, rule, Message.english(message));
    }

    /** What is wrong, in English. */
    public String message() {
        return wording.in(Locale.ENGLISH);
    }

    /** {@code file:line: rule: message} on one line, with control characters escaped. */
    @Override
    public String toString() {
        return visible(file) + ":" + line + ": " + rule.word() + ": " + visible(message());
    }

    private static String visible(String text) {
        var visible = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(point -> append(visible, point));
        return text.codePointCount(0, text.length()) > LONGEST ? visible + "..." : visible.toString();
    }

    private static void append(StringBuilder visible, int point) {
        switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> visible.append("\\u%04x".formatted(point));
            default -> visible.appendCodePoint(point);
        }
    }
}
