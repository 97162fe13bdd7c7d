package dev.rehearse.interview.pool;

import java.util.List;

/**
 * A text in Markdown and HTML.
 *
 * @param markdown as its author wrote it
 * @param html the same as HTML that question-service has sanitized
 */
public record RichText(String markdown, String html) {

    private static final int LONGEST_HEADING = 120;

    /** The question in its first line, or else its first sentence; without Markdown syntax. */
    String heading() {
        var line = markdown.lines()
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("")
                .replaceAll("[`*]|^#+ ", "");
        var sentences = List.of(line.split("(?<=[?!.]) ", -1));
        var heading = sentences.stream()
                .filter(sentence -> sentence.endsWith("?"))
                .findFirst()
                .orElse(sentences.getFirst());
        return heading.length() <= LONGEST_HEADING ? heading : heading.substring(0, LONGEST_HEADING - 1) + "…";
    }

    /** An upper bound of its size in bytes. */
    long bytes() {
        return (long) Character.BYTES * (markdown.length() + html.length());
    }
}
