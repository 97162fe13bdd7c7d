package dev.rehearse.interview.conduct;

import dev.rehearse.interview.pool.PooledItem;
import dev.rehearse.interview.report.EndReason;
import java.time.Instant;

/** Where an interview stands: it asks, or it is over. */
sealed interface Progress {

    /** The item is asked at the position, counted from 1. */
    record Asking(int position, PooledItem item) implements Progress {}

    /** The interview is over since then. */
    record Over(EndReason reason, Instant at) implements Progress {}
}
