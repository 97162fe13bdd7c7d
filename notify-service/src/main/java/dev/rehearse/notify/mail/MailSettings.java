package dev.rehearse.notify.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalDouble;

/** How mail is sent. */
@ConfigMapping(prefix = "rehearse.mail")
public interface MailSettings {

    /** Whether this replica sends mail at all; if not, others have to. */
    @WithDefault("true")
    boolean sends();

    /** How many campaign mails one replica hands over at the same time, each over a connection of its own. */
    @WithDefault("20")
    int parallel();

    /** How many single mails one replica hands over at the same time. */
    @WithDefault("4")
    int single();

    /** The most mails a second of all replicas together; without, as many as the mail server takes. */
    OptionalDouble rate();

    /** How long the mail server may take for a single mail. Longer than the mailer's 60 s to connect. */
    @WithDefault("90S")
    Duration timeout();

    /** How long a replica may be silent before its mails are taken over. */
    @WithDefault("20S")
    Duration lease();

    /** How often a lease is renewed: some times while it runs. */
    @WithDefault("4S")
    Duration renew();

    /** The longest pause before a mail server that is away is asked again. */
    @WithDefault("30S")
    Duration longestPause();

    /** How long mails that are being handed over may take to finish when the service is stopped. */
    @WithDefault("8S")
    Duration drain();
}
