package dev.rehearse.interview.pool;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stored pool of a topic that question-service has last confirmed, without its items.
 *
 * @param tag entity tag by which question-service knows it, with the form in which its items are stored
 * @param now when this was read, by the database's clock as {@code checkedAt} is
 */
record CachedPool(UUID id, String tag, Instant checkedAt, Instant now) {

    /**
     * Changes whenever more is kept of an item than before, so that pools of which less was kept are fetched again,
     * while interviews that began with those go on with them.
     */
    private static final String FORM = "-2\"";

    /** What is stored for a tag that question-service gave: an entity tag, too (RFC 9110, section 8.8.3). */
    static String storedTag(String entityTag) {
        return entityTag.substring(0, entityTag.length() - 1) + FORM;
    }

    /** The tag that question-service gave; nothing for a pool of which less was kept than would be now. */
    @Nullable
    String entityTag() {
        return tag.endsWith(FORM) ? tag.substring(0, tag.length() - FORM.length()) + "\"" : null;
    }

    /** Time since it was confirmed. A clock that was set back makes it old, not young. */
    boolean isYoungerThan(Duration age) {
        return Duration.between(checkedAt, now).abs().compareTo(age) < 0;
    }
}
