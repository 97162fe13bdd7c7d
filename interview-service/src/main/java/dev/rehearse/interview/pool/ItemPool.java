package dev.rehearse.interview.pool;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * The items of a topic as they were when an interview first needed them. The items themselves are not mapped: they can
 * be many, and {@link ItemPoolCache} parses them once.
 */
@Entity
@Immutable
@Table(name = "item_pool")
class ItemPool {

    @Id
    UUID id;

    /** Its slug, or several slugs joined by commas. */
    String topic;

    String tag;

    @Column(name = "fetched_at")
    Instant fetchedAt;

    @Column(name = "checked_at")
    Instant checkedAt;

    @SuppressWarnings("NullAway.Init")
    protected ItemPool() {}
}
