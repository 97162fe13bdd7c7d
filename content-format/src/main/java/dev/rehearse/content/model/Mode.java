package dev.rehearse.content.model;

/** How a practice test is taken: timed with feedback at the end, or untimed with feedback after each answer. */
public enum Mode implements Worded {
    INTERVIEW,
    QUIZ
}
