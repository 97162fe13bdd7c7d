package dev.rehearse.notify.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Who our mails are from. */
@ConfigMapping(prefix = "rehearse.mail")
public interface Sender {

    /** Name and address; the domain of the address also names our messages and our list. */
    @WithDefault("Rehearse <no-reply@rehearse.localhost>")
    String from();

    /** Where bounces go, a mailbox that also takes what has a + and more before the @; without, the sender's address. */
    Optional<String> bounces();

    /** By what a mailbox provider's statistics know us (the last part of Feedback-ID): 5 to 15 letters and digits. */
    @WithDefault("rehearse")
    String senderId();

    /** The domain of the sender's address. */
    default String domain() {
        return address().substring(address().lastIndexOf('@') + 1);
    }

    /** The mailbox of bounces. */
    default String bounceAddress() {
        return bounces().orElseGet(this::address);
    }

    private String address() {
        return from().replaceFirst(".*<(.*)>\\s*$", "$1");
    }
}
