package dev.rehearse.interview.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The items that interviews begin with: those that question-service has, or has had lately while it does not answer.
 * Starts of one topic that come together ask once.
 */
@ApplicationScoped
public class CurrentPools {

    /** An operator waits longer for a launch, which brings the items as well. */
    private static final Duration PATIENCE_OF_LAUNCH = Duration.ofSeconds(15);

    private final ItemPools pools;
    private final ItemPoolCache cache;
    private final PoolRefresh source;
    private final ItemPoolSettings settings;
    private final ConcurrentMap<String, CompletableFuture<CurrentPool>> underWay = new ConcurrentHashMap<>();

    CurrentPools(ItemPools pools, ItemPoolCache cache, PoolRefresh source, ItemPoolSettings settings) {
        this.pools = pools;
        this.cache = cache;
        this.source = source;
        this.settings = settings;
    }

    /**
     * Returns the items of a topic, or of several with commas between; throws {@link QuestionServiceAway} or
     * {@link NoSuchTopic}.
     */
    public PooledItems of(String topic) {
        var cached = pools.latest(topic);
        return cache.items(cached.filter(pool -> pool.isYoungerThan(settings.checkAfter()))
                .map(CachedPool::id)
                .orElseGet(() -> refreshed(topic, cached)));
    }

    private UUID refreshed(String topic, Optional<CachedPool> cached) {
        try {
            return await(refresh(topic, cached), settings.patience()).pool();
        } catch (QuestionServiceAway away) {
            return cached.filter(pool -> pool.isYoungerThan(settings.staleFor()))
                    .map(CachedPool::id)
                    .orElseThrow(() -> away);
        }
    }

    /** Joins the refresh that is under way, if there is one. It goes on when those who wait for it give up. */
    private CompletableFuture<CurrentPool> refresh(String topic, Optional<CachedPool> cached) {
        var own = new CompletableFuture<CurrentPool>();
        var others = underWay.putIfAbsent(topic, own);
        if (others != null) {
            return others;
        }
        source.refresh(topic, cached.orElse(null)).whenComplete((current, failure) -> {
            underWay.remove(topic, own);
            if (failure == null) {
                own.complete(current);
            } else {
                own.completeExceptionally(failure);
            }
        });
        return own;
    }

    /** Returns what the catalog says of the topics, and has their items stored; throws as {@link #of} does. */
    public List<Topic> topics(String topics) {
        var current = await(source.refresh(topics, null).toCompletableFuture(), PATIENCE_OF_LAUNCH);
        if (current.topics().isEmpty()) {
            throw new QuestionServiceAway();
        }
        return current.topics();
    }

    /** An open circuit, a full queue and a late answer all mean that question-service is away for now. */
    private static CurrentPool await(CompletableFuture<CurrentPool> refresh, Duration patience) {
        try {
            return refresh.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new QuestionServiceAway();
        } catch (ExecutionException e) {
            throw NoSuchTopic.causeOf(e).<RuntimeException>map(gone -> gone).orElseGet(QuestionServiceAway::new);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QuestionServiceAway();
        }
    }
}
