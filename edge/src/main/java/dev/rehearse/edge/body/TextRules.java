package dev.rehearse.edge.body;

/** What text the services take in. */
public final class TextRules {

    /**
     * A line that people read, as a regular expression: something visible, and no character that breaks the line or makes it
     * look like another one. Out are controls, the line and paragraph separators, the marks that turn the direction of writing
     * (Unicode Standard Annex 9, table 4), the byte order mark and the marks of interlinear annotation.
     */
    public static final String ONE_LINE = "(?=[\\s\\S]*[\\p{L}\\p{N}\\p{P}\\p{S}])"
            + "[^\\p{Cc}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFF9-\\uFFFB]*";

    /** What to say of text that is not such a line. */
    public static final String NOT_ONE_LINE =
            "must be one line of visible text, without control characters and marks that turn the direction of writing";

    private TextRules() {}

    /** PostgreSQL stores neither U+0000 nor half of a surrogate pair (Unicode 16, section 3.9, D71 to D76). */
    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    /** Whether people can read it as one line, and as what it is. */
    public static boolean isOneLine(String text) {
        return text.matches(ONE_LINE);
    }
}
