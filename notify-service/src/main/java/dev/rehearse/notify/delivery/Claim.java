package dev.rehearse.notify.delivery;

import java.util.UUID;

/**
 * A worker's right to send a mail, until its lease ends.
 *
 * @param token given out once; what is written under another one no longer counts
 */
public record Claim(UUID delivery, UUID token) {}
