package dev.rehearse.question.pool;

/**
 * A text for people.
 *
 * @param markdown as its author wrote it
 * @param html the same, rendered and safe to show
 */
public record RichText(String markdown, String html) {}
