package dev.rehearse.edge.body;

/** The rules for text that clients send. */
public final class TextRules {

    /**
     * A regular expression for one line of visible text. It excludes control characters, line and paragraph separators,
     * bidirectional formatting characters (Unicode Standard Annex 9, table 4), the byte order mark and interlinear
     * annotation characters.
     */
    public static final String ONE_LINE = "(?=[\\s\\S]*[\\p{L}\\p{N}\\p{P}\\p{S}])"
            + "[^\\p{Cc}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFF9-\\uFFFB]*";

    /** The message about text that is not such a line, as a constraint names it. */
    public static final String NOT_ONE_LINE = "{field.one-line}";

    /** Lower-case words joined by hyphens, as in addresses: a regular expression. */
    public static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    private TextRules() {}

    /** PostgreSQL stores neither U+0000 nor half of a surrogate pair (Unicode 16, section 3.9, D71 to D76). */
    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    /** Whether the text matches {@link #ONE_LINE}. */
    public static boolean isOneLine(String text) {
        return text.matches(ONE_LINE);
    }
}
