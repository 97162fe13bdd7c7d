package dev.rehearse.interview.pool;

/**
 * A text for people.
 *
 * @param markdown as its author wrote it
 * @param html the same as HTML that question-service made safe to show
 */
public record RichText(String markdown, String html) {

    private static final int LONGEST_HEADING = 120;

    /** The first sentence of its first line without the marks of Markdown, cut to the length of a heading. */
    String firstSentence() {
        var line = markdown.lines()
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("")
                .replaceAll("[`*]|^#+ ", "")
                .replaceAll("(?<=[?!.]) .*", "");
        return line.length() <= LONGEST_HEADING ? line : line.substring(0, LONGEST_HEADING - 1) + "…";
    }

    /** At most how much memory its characters take. */
    long bytes() {
        return (long) Character.BYTES * (markdown.length() + html.length());
    }
}
