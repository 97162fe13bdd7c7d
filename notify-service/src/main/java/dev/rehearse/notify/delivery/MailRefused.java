package dev.rehearse.notify.delivery;

import dev.rehearse.smtp.Reply;
import java.util.Optional;
import java.util.UUID;

/**
 * Fired when the mail server refuses a mail permanently, for its recipient or its content. Observers throw only if the
 * database is unavailable: then the mail is tried, and refused, again.
 *
 * @param status the enhanced status code (RFC 3463), if it gave one
 * @param reply what it said, without the address
 */
public record MailRefused(UUID delivery, Optional<String> status, String reply) {

    /** Returns the refusal of the message with the server's reply. */
    public static MailRefused of(OutboundMessage message, Reply reply) {
        return new MailRefused(message.delivery(), reply.enhancedStatus(), message.withoutAddress(reply.toString()));
    }
}
