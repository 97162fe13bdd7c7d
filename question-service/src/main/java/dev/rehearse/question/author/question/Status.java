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
    /** Neither served nor meant to be; it can become a draft again. */
    @JsonProperty("retired")
    RETIRED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a change to this status may change what is served. */
    boolean changesWhatIsServed() {
        return this == PUBLISHED || this == RETIRED;
    }

    /** Whether the status may change from this one to the other. */
    public boolean allows(Status next) {
        return switch (next) {
            case DRAFT -> this == IN_REVIEW || this == RETIRED;
            case IN_REVIEW -> this == DRAFT;
            case PUBLISHED -> this == IN_REVIEW;
            case RETIRED -> this != RETIRED;
        };
    }
}
