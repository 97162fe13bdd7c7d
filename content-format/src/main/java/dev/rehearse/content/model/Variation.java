package dev.rehearse.content.model;

/** What makes no difference between two short answers. */
public enum Variation implements Worded {
    CASE,
    WHITESPACE,
    PUNCTUATION
}
