package dev.rehearse.interview.pool;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stored pool of a topic that question-service confirmed last, without its items.
 *
 * @param tag entity tag of question-service, with the version of the stored form
 * @param now the time of reading, by the database's clock like {@code checkedAt}
 */
record CachedPool(UUID id, String tag, Instant checkedAt, Instant now) {

    /**
     * Version of the stored form. It changes whenever more is stored of an item, so that older pools are fetched again,
     * while interviews that began with them keep them.
     */
    private static final String FORM = "-3\"";

    /** The tag to store for a tag of question-service: an entity tag, too (RFC 9110, section 8.8.3). */
    static String storedTag(String entityTag) {
        return entityTag.substring(0, entityTag.length() - 1) + FORM;
    }

    /** The tag that question-service gave; nothing for a pool in an older form. */
    @Nullable
    String entityTag() {
        return tag.endsWith(FORM) ? tag.substring(0, tag.length() - FORM.length()) + "\"" : null;
    }

    /** Time since it was confirmed. A clock that was set back makes it stale, not fresh. */
    boolean isYoungerThan(Duration age) {
        return Duration.between(checkedAt, now).abs().compareTo(age) < 0;
    }
}
