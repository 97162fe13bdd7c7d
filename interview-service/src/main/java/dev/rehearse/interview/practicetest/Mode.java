package dev.rehearse.interview.practicetest;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an interview is taken. */
public enum Mode {
    /** Timed, with hints that cost and follow-ups; feedback at the end only. */
    @JsonProperty("interview")
    INTERVIEW,
    /** Untimed, closed questions only, with feedback after each answer. */
    @JsonProperty("quiz")
    QUIZ
}
