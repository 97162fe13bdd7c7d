package dev.rehearse.notify.bounce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of bounce processing: its sources and its thresholds. */
@ConfigMapping(prefix = "rehearse.bounces")
interface BounceSettings {

    /** After how many soft bounces an address is suppressed. */
    @WithDefault("5")
    int softLimit();

    /** The time within which they count. */
    @WithDefault("60D")
    Duration softWindow();

    /**
     * The secret that signs what is posted to `/notify/api/bounces`, at least 32 characters; without it, nothing is
     * accepted there.
     */
    Optional<String> webhookSecret();

    /** How often the mailbox of bounces is read, once `rehearse.bounces.imap.host` names one. */
    String every();
}
