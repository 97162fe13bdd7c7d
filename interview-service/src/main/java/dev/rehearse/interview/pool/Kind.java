package dev.rehearse.interview.pool;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an item is answered. */
public enum Kind {
    /** By the one right option. */
    @JsonProperty("single-choice")
    SINGLE_CHOICE,
    /** By all right options. */
    @JsonProperty("multiple-choice")
    MULTIPLE_CHOICE,
    /** By what the code of the prompt prints. */
    @JsonProperty("output")
    OUTPUT
}
