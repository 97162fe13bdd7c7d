package dev.rehearse.content.model;

/** How the next question is chosen: adaptively, or in a fixed order. */
public enum Procedure implements Worded {
    ADAPTIVE,
    FIXED
}
