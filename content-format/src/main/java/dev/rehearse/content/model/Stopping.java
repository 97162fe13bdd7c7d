package dev.rehearse.content.model;

import java.time.Duration;

/**
 * When a practice test ends.
 *
 * @param minimumLength questions before anything but the end of time may end it
 * @param maximumLength questions at most
 * @param timeLimit from the start
 * @param targetStandardError in logits; it ends when the estimate is this precise
 * @param decidedLevelEnds whether it also ends when the level is beyond doubt
 */
public record Stopping(
        int minimumLength,
        int maximumLength,
        Duration timeLimit,
        double targetStandardError,
        boolean decidedLevelEnds) {}
