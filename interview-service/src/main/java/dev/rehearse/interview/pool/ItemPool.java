package dev.rehearse.interview.pool;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The items of a topic as they were when an interview first needed them. Never changed. */
@Entity
@Immutable
@Table(name = "item_pool")
public class ItemPool {

    @Id
    UUID id;

    String topic;
    String tag;

    @JdbcTypeCode(SqlTypes.JSON)
    List<PooledItem> items;

    @Column(name = "fetched_at")
    Instant fetchedAt;

    @SuppressWarnings("NullAway.Init")
    protected ItemPool() {}

    ItemPool(String topic, String tag, List<PooledItem> items, Instant fetchedAt) {
        this.id = UUID.randomUUID();
        this.topic = topic;
        this.tag = tag;
        this.items = List.copyOf(items);
        this.fetchedAt = fetchedAt;
    }

    public UUID id() {
        return id;
    }

    public List<PooledItem> items() {
        return items;
    }

    /** Returns the item, which must be one of this pool. */
    public PooledItem item(UUID itemId) {
        return items.stream()
                .filter(item -> item.id().equals(itemId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("pool " + id + " has no item " + itemId));
    }
}
