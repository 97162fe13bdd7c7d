package dev.rehearse.interview.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.interview.grade.GradingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts grades per client in memory. A grade stores nothing, so counting it in the database would cost more than the
 * grade.
 */
@ApplicationScoped
class GradeLimit {

    private static final int MOST_CLIENTS = 100_000;

    private final GradingSettings settings;
    private final Cache<String, AtomicInteger> taken;

    GradeLimit(GradingSettings settings) {
        this.settings = settings;
        this.taken = Caffeine.newBuilder()
                .expireAfterWrite(settings.window())
                .maximumSize(MOST_CLIENTS)
                .build();
    }

    /** Takes one of the client's grades; throws {@link TooManyGrades}. */
    void take(ClientAddress client) {
        if (taken.get(client.source(), key -> new AtomicInteger()).incrementAndGet() > settings.gradesPerClient()) {
            throw new TooManyGrades(Math.max(1, (int) settings.window().toSeconds()));
        }
    }
}
