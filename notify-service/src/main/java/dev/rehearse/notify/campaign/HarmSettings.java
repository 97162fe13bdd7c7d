package dev.rehearse.notify.campaign;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When a campaign pauses itself. Mailbox providers turn away whoever goes on in spite of refusals and complaints. */
@ConfigMapping(prefix = "rehearse.campaigns.pause-at")
public interface HarmSettings {

    /** The share of mails that were refused or bounced for good. */
    @WithDefault("0.05")
    double bounceRate();

    /** The share of mails that were complained about. Gmail and Yahoo want less than 0.003. */
    @WithDefault("0.003")
    double complaintRate();

    /** How many must have been seen to before a share says anything. */
    @WithDefault("200")
    int fromMails();
}
