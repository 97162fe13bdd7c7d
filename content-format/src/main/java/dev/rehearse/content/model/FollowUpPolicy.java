package dev.rehearse.content.model;

/** When an open answer is followed up. */
public enum FollowUpPolicy implements Worded {
    NEVER,
    /** While required points are missing. */
    INCOMPLETE,
    ALWAYS
}
