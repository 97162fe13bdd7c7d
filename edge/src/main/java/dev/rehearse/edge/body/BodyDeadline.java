package dev.rehearse.edge.body;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The deadline for receiving a body, which occupies a part of {@link BodyBudget} until then. */
@Singleton
public class BodyDeadline {

    private static final long SLOWEST_BYTES_PER_SECOND = 64 * 1024;

    private final Duration shortest;

    BodyDeadline(@ConfigProperty(name = "rehearse.body.deadline") Duration shortest) {
        this.shortest = shortest;
    }

    /** The deadline for a body of up to this many bytes. */
    public Duration of(long bytes) {
        return shortest.plusSeconds(bytes / SLOWEST_BYTES_PER_SECOND);
    }
}
