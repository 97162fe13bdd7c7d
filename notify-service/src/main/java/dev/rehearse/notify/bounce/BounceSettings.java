package dev.rehearse.notify.bounce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where bounces are heard of, and what they lead to. */
@ConfigMapping(prefix = "rehearse.bounces")
interface BounceSettings {

    /** After how many mails that bounced softly an address is suppressed. */
    @WithDefault("5")
    int softLimit();

    /** Within which time those count. */
    @WithDefault("60D")
    Duration softWindow();

    /** The secret that signs what is posted to the webhook; without, nothing is taken there. */
    Optional<String> webhookSecret();

    /** How often the mailbox of bounces is read, if one is named. */
    String every();
}
