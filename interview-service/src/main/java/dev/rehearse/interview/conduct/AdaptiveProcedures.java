package dev.rehearse.interview.conduct;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rehearse.interview.pool.ItemPoolCache;
import dev.rehearse.interview.pool.ItemPoolSettings;
import dev.rehearse.interview.pool.PooledItems;
import dev.rehearse.interview.practicetest.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The prepared procedures in memory, by pool and settings, which both never change. */
@ApplicationScoped
class AdaptiveProcedures {

    private final ItemPoolCache pools;
    private final Cache<Key, AdaptiveProcedure> cache;

    private record Key(UUID pool, Settings settings) {}

    AdaptiveProcedures(ItemPoolCache pools, ItemPoolSettings settings) {
        this.pools = pools;
        this.cache = sharing(settings.memory().asLongValue());
    }

    private static Cache<Key, AdaptiveProcedure> sharing(long most) {
        return Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Key key, AdaptiveProcedure procedure) -> (int)
                        Math.min(procedure.bytes() + procedure.items().bytes(), Math.min(most, Integer.MAX_VALUE)))
                .build();
    }

    AdaptiveProcedure of(Interview interview) {
        return of(pools.items(interview.itemPool), interview.settings);
    }

    AdaptiveProcedure of(PooledItems items, Settings settings) {
        return cache.get(new Key(items.pool(), settings), key -> new AdaptiveProcedure(items, settings));
    }
}
