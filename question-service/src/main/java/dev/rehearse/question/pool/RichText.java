package dev.rehearse.question.pool;

/**
 * A text in Markdown and HTML.
 *
 * @param markdown as its author wrote it
 * @param html the same, rendered and sanitized
 */
public record RichText(String markdown, String html) {}
