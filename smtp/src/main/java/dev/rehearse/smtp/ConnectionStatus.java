package dev.rehearse.smtp;

import java.time.Duration;
import java.util.Optional;

/**
 * The connections of a client.
 *
 * @param open number of open connections
 * @param allowed current limit: lower than configured while the server refuses more
 * @param configured maximum number of connections
 * @param refusals number of connections that the server has refused
 * @param lastRefusal the latest refusal
 */
public record ConnectionStatus(int open, int allowed, int configured, long refusals, Optional<Refusal> lastRefusal) {

    /**
     * A connection that was refused.
     *
     * @param reason the phase, and what the server or the connection said
     */
    public record Refusal(String reason, Duration ago) {}
}
