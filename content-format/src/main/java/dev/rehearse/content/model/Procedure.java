package dev.rehearse.content.model;

/** Whether the next question depends on the answers so far. */
public enum Procedure implements Worded {
    ADAPTIVE,
    FIXED
}
