package dev.rehearse.edge.body;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a client may take to send a body: as long as it does, the body holds a part of {@link BodyBudget}. */
@Singleton
public class BodyDeadline {

    private static final long SLOWEST_BYTES_PER_SECOND = 64 * 1024;

    private final Duration shortest;

    BodyDeadline(@ConfigProperty(name = "rehearse.body.deadline") Duration shortest) {
        this.shortest = shortest;
    }

    /** For a body that may be this long. */
    public Duration of(long bytes) {
        return shortest.plusSeconds(bytes / SLOWEST_BYTES_PER_SECOND);
    }
}
