package dev.rehearse.notify.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How mail is sent. */
@ConfigMapping(prefix = "rehearse.mail")
interface MailSettings {

    /** How many mails one replica hands over at the same time. */
    @WithDefault("8")
    int parallel();

    /** How long the mail server may take for a mail. Longer than the mailer's 60 s to connect. */
    @WithDefault("90S")
    Duration timeout();

    /** How long a worker may take for a mail before it counts as dead. Longer than the timeout. */
    @WithDefault("2M")
    Duration lease();
}
