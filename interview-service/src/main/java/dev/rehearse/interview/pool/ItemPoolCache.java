package dev.rehearse.interview.pool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The item pools in memory. A pool is immutable, so each is parsed once, and one at a time: parsing takes several times
 * its size.
 */
@ApplicationScoped
public class ItemPoolCache {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<PooledItem>> ITEMS = new TypeReference<>() {};

    private final ItemPools pools;
    private final Cache<UUID, PooledItems> cache;
    private final ReentrantLock parsing = new ReentrantLock();

    ItemPoolCache(ItemPools pools, ItemPoolSettings settings) {
        this.pools = pools;
        this.cache = sharing(settings.memory().asLongValue());
    }

    /** A pool larger than the cache may take all of it: parsing it for each request would be worse. */
    private static Cache<UUID, PooledItems> sharing(long most) {
        return Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((UUID pool, PooledItems items) ->
                        (int) Math.min(items.bytes(), Math.min(most, Integer.MAX_VALUE)))
                .build();
    }

    /** Returns the items of the stored pool. */
    public PooledItems items(UUID pool) {
        return cache.get(pool, this::read);
    }

    private PooledItems read(UUID pool) {
        parsing.lock();
        try {
            return new PooledItems(pool, JSON.readValue(pools.items(pool), ITEMS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("pool " + pool + " is not what was stored", e);
        } finally {
            parsing.unlock();
        }
    }

    /** The items as they are stored. */
    static String json(List<PooledItem> items) {
        try {
            return JSON.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("items can be written", e);
        }
    }
}
