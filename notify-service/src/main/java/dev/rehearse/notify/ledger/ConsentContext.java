package dev.rehearse.notify.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When, how and from where something was said.
 *
 * @param client the network it came from, if it came from one
 */
public record ConsentContext(
        Instant at, Channel way, @Nullable String client) {}
