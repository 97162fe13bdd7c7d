package dev.rehearse.question.catalog;

/**
 * One option of a choice question.
 *
 * @param key the letter it is answered by, unique in the question
 * @param text Markdown
 * @param correct whether it belongs to the key of the question
 */
public record Option(String key, String text, boolean correct) {}
