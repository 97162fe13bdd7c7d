package dev.rehearse.content.model;

/** What a set of options that is right in part is worth. */
public enum Scoring implements Worded {
    /** Nothing. */
    EXACT,
    /** Its share. */
    PARTIAL
}
