package dev.rehearse.question.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a question is answered. */
public enum Kind {
    /** In free text. Such a question is read with its answer; the closed kinds are kept for practice tests. */
    @JsonProperty("open")
    OPEN,
    /** By the one right option. */
    @JsonProperty("single-choice")
    SINGLE_CHOICE,
    /** By all right options. */
    @JsonProperty("multiple-choice")
    MULTIPLE_CHOICE,
    /** By what the code of the prompt prints. */
    @JsonProperty("output")
    OUTPUT,
    /** By a word or two. */
    @JsonProperty("short-answer")
    SHORT_ANSWER,
    /** By putting all options in their right order. */
    @JsonProperty("order")
    ORDER;

    /** The name in parameters and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
