package dev.rehearse.adaptive.stopping;

/** Why a test ended; where several reasons hold, the first in this order: what was reached before what ran out. */
public enum StopReason {
    TARGET_STANDARD_ERROR,
    /** It is clear on which side of every cut score ability lies. */
    LEVEL_DECIDED,
    /** Further answers no longer shrink the standard error. */
    STANDARD_ERROR_PLATEAU,
    /** No item left tells enough. */
    LEAST_INFORMATION,
    MAXIMUM_LENGTH,
    TIME_LIMIT,
    POOL_EXHAUSTED
}
