package dev.rehearse.interview.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.edge.security.Role;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Counts in memory how much of the engine a client without a token uses. A request stores nothing, so counting it in
 * the database would cost more than the request.
 */
@ApplicationScoped
class EngineLimit {

    private static final int MOST_CLIENTS = 100_000;

    private final EngineSettings settings;
    private final SecurityIdentity identity;
    private final Cache<String, AtomicInteger> taken;

    EngineLimit(EngineSettings settings, SecurityIdentity identity) {
        this.settings = settings;
        this.identity = identity;
        this.taken = Caffeine.newBuilder()
                .expireAfterWrite(settings.window())
                .maximumSize(MOST_CLIENTS)
                .build();
    }

    /** Takes this many of the client's units; throws {@link TooManyUnits}. A refused request takes none. */
    void take(HttpServerRequest request, int units) {
        if (Stream.of(Role.SERVICE, Role.AUTHOR, Role.OPERATOR).anyMatch(identity::hasRole)) {
            return;
        }
        var client = ClientAddress.of(request.remoteAddress().hostAddress());
        var counted = taken.get(client.source(), _ -> new AtomicInteger());
        if (counted.addAndGet(units) > settings.unitsPerClient()) {
            counted.addAndGet(-units);
            throw new TooManyUnits(Math.max(1, (int) settings.window().toSeconds()));
        }
    }
}
