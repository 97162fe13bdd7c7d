package dev.rehearse.notify.delivery;

import java.util.Optional;
import java.util.UUID;

/**
 * Fired when the mail server refuses a campaign's mail for good, for its recipient or its content. Observers must not throw.
 *
 * @param status the enhanced status code (RFC 3463), if it gave one
 * @param reply what it said, without the address
 */
public record MailRefused(UUID delivery, Optional<String> status, String reply) {}
