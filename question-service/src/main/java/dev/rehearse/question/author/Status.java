package dev.rehearse.question.author;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far a question has come on its way to readers. */
public enum Status {
    /** Being written. */
    @JsonProperty("draft")
    DRAFT,
    /** Waits for another look before it is published. */
    @JsonProperty("in-review")
    IN_REVIEW,
    /** Its newest version is served. */
    @JsonProperty("published")
    PUBLISHED,
    /** Served no more. */
    @JsonProperty("retired")
    RETIRED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether a question may go from this status to the other.
     *
     * @param isServed whether one of its versions is served, which can be withdrawn at any time
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
