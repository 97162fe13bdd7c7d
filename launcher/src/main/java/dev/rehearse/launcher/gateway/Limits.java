package dev.rehearse.launcher.gateway;

import java.time.Duration;

/**
 * The limits for requests in the gateway.
 *
 * @param head the time for a request line and its headers to arrive, from their first byte on
 * @param body the time for a body to arrive
 * @param longestBody the maximum bytes of one body
 * @param allBodies the maximum bytes of all bodies in the gateway
 * @param connections the maximum number of connections to one service
 * @param slot the maximum time to wait for one of them
 * @param patience the interval of liveness checks while a response hasn't begun
 * @param sign the timeout of a liveness check
 * @param answer the maximum time for a response to begin
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

    /** Bytes of a request line. Services refuse much shorter ones, with a page for browsers. */
    static final int LONGEST_LINE = 32_768;

    private static final long MEGABYTE = 1 << 20;

    /** A launcher has a heap of 192 MB, and the longest body that a service accepts is an import of 21 MB. */
    static final Limits USUAL = new Limits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            21 * MEGABYTE,
            32 * MEGABYTE,
            256,
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            Duration.ofSeconds(3),
            Duration.ofMinutes(5));
}
