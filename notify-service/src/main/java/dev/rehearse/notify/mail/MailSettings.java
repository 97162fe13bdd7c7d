package dev.rehearse.notify.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How mail is sent. */
@ConfigMapping(prefix = "rehearse.mail")
interface MailSettings {

    /** Sender of every mail; its domain also names our messages and our list. */
    @WithDefault("Rehearse <no-reply@rehearse.localhost>")
    String from();

    /** How many mails one replica hands over at the same time. */
    @WithDefault("8")
    int parallel();

    /** How long a worker may take for a mail before it counts as dead. Longer than {@code quarkus.mailer.timeout}. */
    @WithDefault("2M")
    Duration lease();

    /** The domain of the sender's address. */
    default String domain() {
        var address = from().replaceFirst(".*<(.*)>\\s*$", "$1");
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
