package dev.rehearse.adaptive.stopping;

/** Why a test ended; where several reasons hold, the first in this order: what was reached before what ran out. */
public enum StopReason {
    TARGET_STANDARD_ERROR,
    MAXIMUM_LENGTH,
    TIME_LIMIT,
    POOL_EXHAUSTED
}
