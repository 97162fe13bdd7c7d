package dev.rehearse.interview.interview;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rehearse.adaptive.stopping.StopReason;

/** Why an interview is over. */
public enum EndReason {
    @JsonProperty("target-standard-error")
    TARGET_STANDARD_ERROR,
    /** The candidate's level is clear. */
    @JsonProperty("level-decided")
    LEVEL_DECIDED,
    @JsonProperty("maximum-length")
    MAXIMUM_LENGTH,
    @JsonProperty("time-limit")
    TIME_LIMIT,
    @JsonProperty("pool-exhausted")
    POOL_EXHAUSTED,
    /** The candidate ended it. */
    @JsonProperty("candidate")
    CANDIDATE;

    public static EndReason of(StopReason reason) {
        return switch (reason) {
            case TARGET_STANDARD_ERROR -> TARGET_STANDARD_ERROR;
            case MAXIMUM_LENGTH -> MAXIMUM_LENGTH;
            case TIME_LIMIT -> TIME_LIMIT;
            case POOL_EXHAUSTED -> POOL_EXHAUSTED;
            case LEVEL_DECIDED -> LEVEL_DECIDED;
            // interviews are configured with none of these rules; a report would need texts for them
            case STANDARD_ERROR_PLATEAU, LEAST_INFORMATION ->
                throw new IllegalArgumentException("No interview ends by " + reason);
        };
    }
}
