package dev.rehearse.content.finding;

/**
 * One thing that is wrong with a content file.
 *
 * @param file path below the content folder
 * @param line from 1
 * @param message what is wrong, and what would be right
 */
public record Finding(String file, int line, Rule rule, String message) {

    private static final int LONGEST = 400;

    /** {@code file:line: rule: message} on one line, with control characters escaped. */
    @Override
    public String toString() {
        return visible(file) + ":" + line + ": " + rule.word() + ": " + visible(message);
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
