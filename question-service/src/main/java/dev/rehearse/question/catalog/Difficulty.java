package dev.rehearse.question.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How hard the author thinks a question is. */
public enum Difficulty {
    @JsonProperty("easy")
    EASY,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("hard")
    HARD;

    /** The name in pages, files and style classes. */
    public String word() {
        return switch (this) {
            case EASY -> "easy";
            case MEDIUM -> "medium";
            case HARD -> "hard";
        };
    }
}
