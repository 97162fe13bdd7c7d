package dev.rehearse.notify.delivery;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail with all that is needed to write it.
 *
 * @param delivery its id, which also names the message and its bounces
 * @param mailbox the recipient's address in the envelope
 * @param locale the language the subscriber has chosen
 * @param scope the title of what the subscriber has signed up for
 * @param launch what is launched, if that is the purpose
 * @param attempts how often it was tried before
 * @param age how long it has been in the queue
 */
public record OutboundMessage(
        UUID delivery,
        Purpose purpose,
        UUID subscription,
        UUID subscriber,
        int round,
        String mailbox,
        Locale locale,
        String scope,
        @Nullable Launch launch,
        int attempts,
        Duration age) {

    /**
     * A practice test that has launched.
     *
     * @param page path of its page below the public address
     * @param resumptions how often the campaign has been resumed
     */
    public record Launch(UUID campaign, String practiceTest, String title, String page, int resumptions) {

        public Launch(UUID campaign, String practiceTest, String title, String page) {
            this(campaign, practiceTest, title, page, 0);
        }
    }

    /** The part of the mailbox after the at sign. */
    public String domain() {
        return mailbox.substring(mailbox.lastIndexOf('@') + 1);
    }

    /** The reply about this mail without addresses, as it may be stored. */
    public String withoutAddress(String reason) {
        return reason.replace(mailbox, "(the recipient)");
    }

    /** Not the address: records end up in logs. */
    @Override
    public String toString() {
        return "OutboundMessage[delivery=" + delivery + "]";
    }
}
