package dev.rehearse.content.model;

/** Whether a question is tried out unscored, used, or out of use. */
public enum Status implements Worded {
    PILOT,
    LIVE,
    RETIRED
}
