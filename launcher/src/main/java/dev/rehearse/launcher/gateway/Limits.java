package dev.rehearse.launcher.gateway;

import java.time.Duration;

/**
 * What a request may take before the gateway gives it up.
 *
 * @param head the time for a request line and its headers to arrive, from their first byte on
 * @param body the time for a body to arrive
 * @param longestBody the bytes of one body
 * @param allBodies the bytes of all bodies that are in the gateway at a time
 * @param connections how many connections one service has
 * @param slot the time to wait for one of them
 * @param patience the time without an answer after which the gateway looks whether the service is alive, again and again
 * @param sign the time that a living service takes to show that it is
 * @param answer the time for an answer of a living service to begin
 */
record Limits(
        Duration head,
        Duration body,
        long longestBody,
        long allBodies,
        int connections,
        Duration slot,
        Duration patience,
        Duration sign,
        Duration answer) {

    private static final long MEGABYTE = 1 << 20;

    /** A launcher has 192 MB of memory, and the longest body that a service takes is an import of 2 MB. */
    static final Limits USUAL = new Limits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            8 * MEGABYTE,
            32 * MEGABYTE,
            256,
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            Duration.ofSeconds(3),
            Duration.ofMinutes(5));
}
