package dev.rehearse.content.model;

import org.jspecify.annotations.Nullable;

/**
 * One option of a choice.
 *
 * @param text Markdown
 * @param correct whether it belongs to the key
 * @param rationale why a candidate would choose it
 */
public record Option(String text, boolean correct, @Nullable String rationale) {}
