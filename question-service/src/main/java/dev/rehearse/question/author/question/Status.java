package dev.rehearse.question.author.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The editorial status of a question. */
public enum Status {
    /** Being written. */
    @JsonProperty("draft")
    DRAFT,
    /** Waits for a review before it is published. */
    @JsonProperty("in-review")
    IN_REVIEW,
    /** Its newest version is served. */
    @JsonProperty("published")
    PUBLISHED,
    /** No longer served. */
    @JsonProperty("retired")
    RETIRED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether the status may change from this one to the other.
     *
     * @param isServed whether a version of it is served, which can be withdrawn at any time
     */
    public boolean allows(Status next, boolean isServed) {
        return switch (next) {
            case DRAFT -> this == IN_REVIEW;
            case IN_REVIEW -> this == DRAFT;
            case PUBLISHED -> this == IN_REVIEW;
            case RETIRED -> this != RETIRED && isServed;
        };
    }
}
