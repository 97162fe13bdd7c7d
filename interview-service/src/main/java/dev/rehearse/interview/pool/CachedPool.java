package dev.rehearse.interview.pool;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The stored pool of a topic that question-service has last confirmed, without its items.
 *
 * @param tag entity tag by which question-service knows it
 * @param now when this was read, by the database's clock as {@code checkedAt} is
 */
record CachedPool(UUID id, String tag, Instant checkedAt, Instant now) {

    /** Time since it was confirmed. A clock that was set back makes it old, not young. */
    boolean isYoungerThan(Duration age) {
        return Duration.between(checkedAt, now).abs().compareTo(age) < 0;
    }
}
