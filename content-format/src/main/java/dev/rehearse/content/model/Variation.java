package dev.rehearse.content.model;

/** A difference between short answers that doesn't count. */
public enum Variation implements Worded {
    CASE,
    WHITESPACE,
    PUNCTUATION
}
