package dev.rehearse.notify.campaign;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;

/**
 * Thresholds at which a campaign pauses itself. Mailbox providers block senders that continue despite bounces and
 * complaints.
 */
@ConfigMapping(prefix = "rehearse.campaigns.pause-at")
public interface ReputationSettings {

    /** The message for a value that is not a share. */
    String SHARE = "is ${validatedValue}, and must be from 0 to 1";

    /**
     * The share of mails rejected or hard-bounced at which a campaign pauses itself: of the last mails that a replica
     * sent, and of all.
     */
    @WithDefault("0.05")
    @DecimalMin(value = "0", message = SHARE)
    @DecimalMax(value = "1", message = SHARE)
    double bounceRate();

    /** The same for complaints. Gmail and Yahoo want less than 0.003. */
    @WithDefault("0.003")
    @DecimalMin(value = "0", message = SHARE)
    @DecimalMax(value = "1", message = SHARE)
    double complaintRate();

    /** How many mails a share is of at least. */
    @WithDefault("200")
    @Min(value = 1, message = "is ${validatedValue}, and must be 1 at least")
    int fromMails();
}
