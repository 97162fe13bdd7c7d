package dev.rehearse.interview.pool;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How items are cached, and how long they are used while question-service is unavailable. */
@ConfigMapping(prefix = "rehearse.item-pools")
public interface ItemPoolSettings {

    /**
     * For how long starts use the stored items of a topic without asking question-service whether they have changed.
     */
    @WithDefault("5S")
    @DurationMin(seconds = 0, message = "is ${validatedValue}, and must not be negative")
    Duration checkAfter();

    /** How long a start waits for question-service before it uses the stored items, or is refused if there are none. */
    @WithDefault("2S")
    @DurationMin(millis = 1, message = "is ${validatedValue}, and must be 1 ms at least")
    Duration patience();

    /** How old the last answer of question-service may be for stored items to be used in its absence. */
    @WithDefault("1D")
    @DurationMin(seconds = 0, message = "is ${validatedValue}, and must not be negative")
    Duration staleFor();

    /** How much memory the items and prepared tests in use may take. */
    @WithDefault("64M")
    MemorySize memory();
}
