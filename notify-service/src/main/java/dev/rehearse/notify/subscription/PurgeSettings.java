package dev.rehearse.notify.subscription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is not kept. */
@ConfigMapping(prefix = "rehearse.purge")
interface PurgeSettings {

    /** How long a sign-up that nobody confirms is kept. A confirmation link is good for three days. */
    @WithDefault("7D")
    Duration unconfirmedAfter();

    /** How often it is looked for, or off. */
    String every();
}
