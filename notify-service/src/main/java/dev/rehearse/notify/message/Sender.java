package dev.rehearse.notify.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.UUID;

/** Who our mails are from. */
@ConfigMapping(prefix = "rehearse.mail")
public interface Sender {

    /** Name and address; the domain of the address also names our messages and our list. */
    @WithDefault("Rehearse <no-reply@rehearse.localhost>")
    String from();

    /** Where a mail's bounces go: the sender's address, tagged with the delivery, which says nothing of the recipient. */
    default String bounces(UUID delivery) {
        return address().replaceFirst("@", "+" + delivery + "@");
    }

    /** The domain of the sender's address. */
    default String domain() {
        return address().substring(address().lastIndexOf('@') + 1);
    }

    private String address() {
        return from().replaceFirst(".*<(.*)>\\s*$", "$1");
    }
}
