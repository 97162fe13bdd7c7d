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
 * The items that interviews start with: those of question-service, or the stored ones while it is unavailable.
 * Concurrent starts of one topic make one request.
 */
@ApplicationScoped
public class CurrentPools {

    /** A launch, which brings the items as well, may wait longer. */
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
     * Returns the items of a topic, or of several joined by commas; throws {@link QuestionServiceUnavailable} or
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
        } catch (QuestionServiceUnavailable away) {
            return cached.filter(pool -> pool.isYoungerThan(settings.staleFor()))
                    .map(CachedPool::id)
                    .orElseThrow(() -> away);
        }
    }

    /** Joins the refresh in progress, if there is one. It continues when those who wait for it give up. */
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

    /** Returns the catalog's data of the topics, and has their items stored; throws as {@link #of} does. */
    public List<Topic> topics(String topics) {
        var current = await(source.refresh(topics, null).toCompletableFuture(), PATIENCE_OF_LAUNCH);
        if (current.topics().isEmpty()) {
            throw new QuestionServiceUnavailable();
        }
        return current.topics();
    }

    /** An open circuit, a full queue and a timeout all mean that question-service is unavailable for now. */
    private static CurrentPool await(CompletableFuture<CurrentPool> refresh, Duration patience) {
        try {
            return refresh.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new QuestionServiceUnavailable();
        } catch (ExecutionException e) {
            throw NoSuchTopic.causeOf(e).<RuntimeException>map(gone -> gone).orElseGet(QuestionServiceUnavailable::new);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QuestionServiceUnavailable();
        }
    }
}
