package dev.rehearse.smtp;

import java.time.Duration;
import java.util.Optional;

/**
 * How many connections a client has.
 *
 * @param open that the server serves now
 * @param allowed how many there may be: fewer than configured while the server refuses more
 * @param configured how many there are at most
 * @param refusals how many connections the server has refused
 * @param lastRefusal the latest of these
 */
public record ConnectionStatus(int open, int allowed, int configured, long refusals, Optional<Refusal> lastRefusal) {

    /**
     * A connection that was refused.
     *
     * @param reason the phase, and what the server or the connection said
     */
    public record Refusal(String reason, Duration ago) {}
}
