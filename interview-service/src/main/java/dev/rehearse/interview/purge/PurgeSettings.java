package dev.rehearse.interview.purge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long interviews are kept. */
@ConfigMapping(prefix = "rehearse.purge")
interface PurgeSettings {

    /** How long an interview is kept after its time ran out, with or without answers. */
    @WithDefault("30D")
    @DurationMin(hours = 1, message = "is ${validatedValue}, and must be 1 h at least")
    Duration unfinishedAfter();

    /** How long an interview is kept that ended otherwise; for ever if not set. */
    Optional<@DurationMin(hours = 1, message = "is ${validatedValue}, and must be 1 h at least") Duration>
            finishedAfter();

    /** How often old interviews are removed; `off` for never. */
    String every();
}
