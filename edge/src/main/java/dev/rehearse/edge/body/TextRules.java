package dev.rehearse.edge.body;

/** What text the services take in. */
public final class TextRules {

    private TextRules() {}

    /** PostgreSQL stores neither U+0000 nor half of a surrogate pair (Unicode 16, section 3.9, D71 to D76). */
    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
}
