package dev.rehearse.interview.procedure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rehearse.interview.interview.Interview;
import dev.rehearse.interview.pool.ItemPoolCache;
import dev.rehearse.interview.pool.ItemPoolSettings;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.pool.PooledItems;
import dev.rehearse.interview.practicetest.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Cache of prepared procedures by pool, settings and kinds, which are all immutable. */
@ApplicationScoped
public class Procedures {

    private final ItemPoolCache pools;
    private final Cache<Key, AdaptiveProcedure> cache;

    private record Key(UUID pool, Settings settings, List<Kind> kinds) {}

    Procedures(ItemPoolCache pools, ItemPoolSettings settings) {
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

    /** The procedure of a stored interview. */
    public Procedure of(Interview interview) {
        return of(interview, pools.items(interview.itemPool()));
    }

    /** The procedure of an interview over these items of its pool. */
    public Procedure of(Interview interview, PooledItems items) {
        var plan = interview.plan();
        if (!plan.items().isEmpty()) {
            return new FixedProcedure(items, plan.items());
        }
        var key = new Key(items.pool(), interview.settings(), plan.kinds());
        var known = cache.getIfPresent(key);
        if (known != null) {
            return known;
        }
        if (items.items().stream()
                .noneMatch(item -> !item.isPilot() && plan.kinds().contains(item.kind()))) {
            return new FixedProcedure(items, List.of());
        }
        return cache.get(
                key, missing -> new AdaptiveProcedure(items, new TestPlan(items, interview.settings(), plan.kinds())));
    }
}
