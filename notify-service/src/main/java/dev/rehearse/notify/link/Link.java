package dev.rehearse.notify.link;

import java.util.UUID;

/**
 * What a genuine token stands for.
 *
 * @param round the round of the subscription in which its mail was written
 * @param isExpired whether it may change nothing any more
 */
public record Link(UUID subscription, int round, boolean isExpired) {}
