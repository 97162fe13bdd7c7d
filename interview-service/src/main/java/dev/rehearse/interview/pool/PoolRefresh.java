package dev.rehearse.interview.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.faulttolerance.Asynchronous;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Refreshes the stored items of a topic, or of several joined by commas, from question-service: two requests at a time,
 * since each may bring a large pool, and none for a while after repeated failures (circuit breaker).
 */
@ApplicationScoped
public class PoolRefresh {

    private static final Logger LOG = Logger.getLogger(PoolRefresh.class);

    private final QuestionServiceClient questionService;
    private final ServiceToken token;
    private final ItemPools pools;
    private final AtomicBoolean isAway = new AtomicBoolean();

    private record Fetched(@Nullable String tag, FetchedPool pool) {}

    PoolRefresh(@RestClient QuestionServiceClient questionService, ServiceToken token, ItemPools pools) {
        this.questionService = questionService;
        this.token = token;
        this.pools = pools;
    }

    /**
     * Fetches the pool if the cached one has changed; fails with {@link QuestionServiceUnavailable} or
     * {@link NoSuchTopic}.
     */
    @Asynchronous
    @Bulkhead(value = 2, waitingTaskQueue = 64)
    @Timeout(value = 15, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 4,
            failureRatio = 0.5,
            delay = 5,
            delayUnit = ChronoUnit.SECONDS,
            failOn = {QuestionServiceUnavailable.class, TimeoutException.class})
    public CompletionStage<CurrentPool> refresh(String topic, @Nullable CachedPool cached) {
        var fetched = fetch(topic, cached == null ? null : cached.entityTag());
        if (isAway.getAndSet(false)) {
            LOG.info("question-service answers again");
        }
        return CompletableFuture.completedFuture(
                fetched == null && cached != null ? confirmed(cached) : stored(topic, fetched));
    }

    /** Nothing if the pool still has this tag. */
    private @Nullable Fetched fetch(String topic, @Nullable String tag) {
        try (var answer = questionService.itemPool(topic, token.authorization(), tag)) {
            if (answer.getStatus() == 304) {
                return null;
            }
            return new Fetched(answer.getHeaderString(HttpHeaders.ETAG), answer.readEntity(FetchedPool.class));
        } catch (WebApplicationException e) {
            throw e.getResponse().getStatus() == 404 ? new NoSuchTopic(topic) : away(e);
        } catch (RuntimeException e) {
            throw away(e);
        }
    }

    private CurrentPool confirmed(CachedPool cached) {
        pools.confirm(cached.id());
        return new CurrentPool(cached.id(), List.of());
    }

    private CurrentPool stored(String topic, @Nullable Fetched fetched) {
        if (fetched == null || fetched.tag() == null || fetched.tag().isEmpty()) {
            throw away(new IllegalStateException("an item pool without an entity tag"));
        }
        try {
            var items = ItemPoolCache.json(fetched.pool().items());
            return new CurrentPool(
                    pools.store(topic, CachedPool.storedTag(fetched.tag()), items),
                    fetched.pool().topics());
        } catch (RuntimeException e) {
            LOG.warnf("The items of %s can't be stored: %s", topic, e.getMessage());
            throw e;
        }
    }

    private QuestionServiceUnavailable away(RuntimeException cause) {
        if (!isAway.getAndSet(true)) {
            LOG.warnf("question-service does not answer: %s", cause.getMessage());
        }
        return new QuestionServiceUnavailable();
    }
}
