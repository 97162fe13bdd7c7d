package dev.rehearse.notify.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Time, channel and origin of a declaration of consent or its withdrawal.
 *
 * @param client the network of the client, if it came by HTTP
 */
public record ConsentContext(
        Instant at, Channel channel, @Nullable String client) {}
