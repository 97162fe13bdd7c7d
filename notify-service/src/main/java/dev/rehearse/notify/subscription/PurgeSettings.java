package dev.rehearse.notify.subscription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of the purge: retention of unconfirmed sign-ups. */
@ConfigMapping(prefix = "rehearse.purge")
interface PurgeSettings {

    /** How long an unconfirmed sign-up is kept. A confirmation link is valid for three days. */
    @WithDefault("7D")
    @DurationMin(days = 3, message = "is ${validatedValue}, and must be 3 days at least")
    Duration unconfirmedAfter();

    /** How often old sign-ups are removed; `off` for never. */
    String every();
}
