package dev.rehearse.notify.delivery;

import dev.rehearse.smtp.Reply;
import java.util.Optional;
import java.util.UUID;

/**
 * Fired when the mail server refuses a mail for good, for its recipient or its content. Observers throw only if the
 * database is away: then the mail is tried, and refused, again.
 *
 * @param status the enhanced status code (RFC 3463), if it gave one
 * @param reply what it said, without the address
 */
public record MailRefused(UUID delivery, Optional<String> status, String reply) {

    /** For the letter, of which the server said this. */
    public static MailRefused of(Letter letter, Reply reply) {
        return new MailRefused(letter.delivery(), reply.enhancedStatus(), letter.withoutAddress(reply.toString()));
    }
}
