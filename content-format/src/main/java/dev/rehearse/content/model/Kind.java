package dev.rehearse.content.model;

/** How a question is answered. */
public enum Kind implements Worded {
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    OUTPUT,
    SHORT_ANSWER,
    ORDER,
    OPEN,
    CODE
}
