package dev.rehearse.edge.problem;

import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Logs the first failure of each kind, and each minute the number of repetitions, so that requests can't fill a disk.
 * {@link QuietFailure} defines the kind, without any data of the request.
 */
@Singleton
public class FailureLog {

    private static final Logger LOG = Logger.getLogger(FailureLog.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MOST_KINDS = 100;

    private record Kind(UUID id, AtomicInteger repetitions) {}

    private final ConcurrentMap<String, Kind> kinds = new ConcurrentHashMap<>();
    private final Vertx vertx;
    private long timer;

    FailureLog(Vertx vertx) {
        this.vertx = vertx;
    }

    @PostConstruct
    void start() {
        timer = vertx.setPeriodic(PERIOD.toMillis(), now -> sum());
    }

    @PreDestroy
    void stop() {
        vertx.cancelTimer(timer);
        sum();
    }

    /** Logs an internal error; returns the id under which it is in the log. */
    public UUID unexpected(Throwable failure) {
        var quiet = QuietFailure.of(failure);
        var first = new Kind(UUID.randomUUID(), new AtomicInteger());
        var known = counted(quiet.kind(), first);
        if (known != null) {
            return known.id;
        }
        LOG.errorf(quiet, "Error %s", first.id);
        return first.id;
    }

    /** Logs that a dependency of the service is unavailable. */
    public void unavailable(String what, Throwable failure) {
        if (counted(what, new Kind(UUID.randomUUID(), new AtomicInteger())) == null) {
            LOG.warnf("%s: %s", what, QuietFailure.of(failure).causes());
        }
    }

    /**
     * Returns the kind if it is known, and counts the failure. Beyond the maximum number of kinds, all others count as
     * one.
     */
    private @Nullable Kind counted(String name, Kind first) {
        var key = kinds.size() < MOST_KINDS || kinds.containsKey(name) ? name : "Other failures";
        var known = kinds.putIfAbsent(key, first);
        if (known != null) {
            known.repetitions.incrementAndGet();
        }
        return known;
    }

    /** Ends the period: logs the number of repetitions of each kind, and forgets the kind. */
    void sum() {
        kinds.forEach((name, kind) -> {
            kinds.remove(name, kind);
            if (kind.repetitions.get() > 0) {
                LOG.warnf("%s (%s) happened %d more times", name, kind.id, kind.repetitions.get());
            }
        });
    }
}
