package dev.rehearse.notify.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.UUID;

/** How mail is sent. */
@ConfigMapping(prefix = "rehearse.mail")
interface MailSettings {

    /** Sender of every mail; its domain also names our messages and our list. */
    @WithDefault("Rehearse <no-reply@rehearse.localhost>")
    String from();

    /** How many mails one replica hands over at the same time. */
    @WithDefault("8")
    int parallel();

    /** How long the mail server may take for a mail. Longer than the mailer's 60 s to connect. */
    @WithDefault("90S")
    Duration timeout();

    /** How long a worker may take for a mail before it counts as dead. Longer than the timeout. */
    @WithDefault("2M")
    Duration lease();

    /** Where a mail's bounces go: the sender's address, tagged with the delivery, which says nothing of the recipient. */
    default String bounces(UUID delivery) {
        var address = from().replaceFirst(".*<(.*)>\\s*$", "$1");
        return address.replaceFirst("@", "+" + delivery + "@");
    }

    /** The domain of the sender's address. */
    default String domain() {
        var address = from().replaceFirst(".*<(.*)>\\s*$", "$1");
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
