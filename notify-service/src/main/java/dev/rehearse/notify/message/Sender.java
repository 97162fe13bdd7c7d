package dev.rehearse.notify.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The sender of our mails. */
@ConfigMapping(prefix = "rehearse.mail")
public interface Sender {

    /** Name and address of the sender. The domain of the address is also in Message-ID and List-Id. */
    @WithDefault("Rehearse <no-reply@rehearse.localhost>")
    String from();

    /**
     * The mailbox of bounces, if not the sender's address: at most 14 characters before the @, and `NAME+more@` has to
     * arrive there, too.
     */
    Optional<String> bounces();

    /** The last part of Feedback-ID, by which statistics of mailbox providers know us: 5 to 15 letters and digits. */
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
