package dev.rehearse.interview.pool;

/**
 * A text for people.
 *
 * @param markdown as its author wrote it
 * @param html the same as HTML that question-service made safe to show
 */
public record RichText(String markdown, String html) {

    /** At most how much memory its characters take. */
    long bytes() {
        return (long) Character.BYTES * (markdown.length() + html.length());
    }
}
