package dev.rehearse.adaptive.stopping;

/** Why a test ended; if several reasons hold, the first in this order counts: what was reached before what ran out. */
public enum StopReason {
    TARGET_STANDARD_ERROR,
    /** It is clear on which side of every cut score ability lies. */
    LEVEL_DECIDED,
    /** Further answers no longer shrink the standard error. */
    STANDARD_ERROR_PLATEAU,
    /** No remaining item is informative enough. */
    LEAST_INFORMATION,
    MAXIMUM_LENGTH,
    TIME_LIMIT,
    POOL_EXHAUSTED
}
