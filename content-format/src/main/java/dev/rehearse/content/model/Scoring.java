package dev.rehearse.content.model;

/** The score of a partly correct set of options. */
public enum Scoring implements Worded {
    /** None. */
    EXACT,
    /** In proportion. */
    PARTIAL
}
