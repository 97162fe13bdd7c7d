package dev.rehearse.interview.pool;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How an item is answered. */
public enum Kind {
    /** By the one right option. */
    @JsonProperty("single-choice")
    SINGLE_CHOICE("single-choice"),
    /** By all right options. */
    @JsonProperty("multiple-choice")
    MULTIPLE_CHOICE("multiple-choice"),
    /** By what the code of the prompt prints. */
    @JsonProperty("output")
    OUTPUT("output"),
    /** By a word or two. */
    @JsonProperty("short-answer")
    SHORT_ANSWER("short-answer"),
    /** By putting all options in their right order. */
    @JsonProperty("order")
    ORDER("order"),
    /** By an explanation in one's own words. */
    @JsonProperty("open")
    OPEN("open");

    /** The kinds of a client that names none: those of the first published API. */
    public static final List<Kind> FIRST = List.of(SINGLE_CHOICE, MULTIPLE_CHOICE, OUTPUT);

    /** The kinds whose answers have a key. */
    public static final List<Kind> CLOSED = List.of(SINGLE_CHOICE, MULTIPLE_CHOICE, OUTPUT, SHORT_ANSWER, ORDER);

    public static final List<Kind> ALL = List.of(values());

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** The name in files and in the API. */
    public String word() {
        return word;
    }

    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** Whether it is answered by letters of options. */
    public boolean hasOptions() {
        return this == SINGLE_CHOICE || this == MULTIPLE_CHOICE || this == ORDER;
    }
}
