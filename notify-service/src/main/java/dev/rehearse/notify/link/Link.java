package dev.rehearse.notify.link;

import java.util.UUID;

/**
 * The content of an authentic token.
 *
 * @param round the round of the subscription in which its mail was written
 * @param isExpired whether it may change nothing any more
 */
public record Link(UUID subscription, int round, boolean isExpired) {}
