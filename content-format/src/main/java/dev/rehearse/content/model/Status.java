package dev.rehearse.content.model;

/** The life cycle of a question: pilot (unscored), active, or retired. */
public enum Status implements Worded {
    PILOT,
    LIVE,
    RETIRED
}
