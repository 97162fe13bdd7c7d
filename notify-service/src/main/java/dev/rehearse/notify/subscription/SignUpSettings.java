package dev.rehearse.notify.subscription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How sign-ups are answered. */
@ConfigMapping(prefix = "rehearse.sign-up")
interface SignUpSettings {

    /** A sign-up takes a whole number of these. Some times as long as the work, and nothing to somebody who waits for a page. */
    @WithDefault("PT0.025S")
    Duration beat();
}
