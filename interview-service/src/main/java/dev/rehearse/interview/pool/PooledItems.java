package dev.rehearse.interview.pool;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The items of a stored pool, parsed once and shared by all interviews that began with them; immutable. */
public final class PooledItems {

    private final UUID pool;
    private final List<PooledItem> items;
    private final boolean hasOpen;
    private final Map<UUID, PooledItem> byId = new HashMap<>();

    public PooledItems(UUID pool, List<PooledItem> items) {
        this.pool = pool;
        this.items = List.copyOf(items);
        this.hasOpen = items.stream().anyMatch(item -> item.kind() == Kind.OPEN);
        items.forEach(item -> byId.put(item.id(), item));
    }

    /** The id of the pool, which stands for its content. */
    public UUID pool() {
        return pool;
    }

    /** In the order of the pool. */
    public List<PooledItem> items() {
        return items;
    }

    /** Whether there are open questions among them. */
    public boolean hasOpen() {
        return hasOpen;
    }

    public int size() {
        return byId.size();
    }

    /** Whether the pool has the item. */
    public boolean has(UUID id) {
        return byId.containsKey(id);
    }

    /** Returns the item, which must be one of this pool. */
    public PooledItem item(UUID id) {
        var item = byId.get(id);
        if (item == null) {
            throw new IllegalArgumentException("pool " + pool + " has no item " + id);
        }
        return item;
    }

    /** Its approximate size in bytes. */
    public long bytes() {
        return items.stream().mapToLong(PooledItem::bytes).sum();
    }
}
