package dev.rehearse.content.model;

/** How hard the author thinks a question is. */
public enum Difficulty implements Worded {
    EASY,
    MEDIUM,
    HARD
}
