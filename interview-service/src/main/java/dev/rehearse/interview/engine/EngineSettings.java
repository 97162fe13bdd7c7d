package dev.rehearse.interview.engine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How much of the engine a client without a token may use. */
@ConfigMapping(prefix = "rehearse.engine")
public interface EngineSettings {

    /**
     * How many units a client without a token may use of one replica in one window: a request is one, a simulation one
     * more for each 1,000 answers.
     */
    @WithDefault("300")
    @Min(value = 1, message = "is ${validatedValue}, and must be 1 at least")
    int unitsPerClient();

    /** For how long that limit counts, from the first request on. */
    @WithDefault("1M")
    @DurationMin(seconds = 1, message = "is ${validatedValue}, and must be 1 s at least")
    Duration window();

    /**
     * How long a simulation waits for the running one before it is refused with 503. Each replica runs one at a time.
     */
    @WithDefault("10S")
    @DurationMin(seconds = 0, message = "is ${validatedValue}, and must not be negative")
    Duration patience();
}
