package dev.rehearse.content.model;

import java.time.Duration;

/**
 * The stopping rules of a practice test.
 *
 * @param minimumLength the number of questions before any rule but the time limit applies
 * @param maximumLength the maximum number of questions
 * @param timeLimit from the start
 * @param targetStandardError in logits; the test ends when the estimate is this precise
 * @param decidedLevelEnds whether it also ends when the level is certain
 */
public record Stopping(
        int minimumLength,
        int maximumLength,
        Duration timeLimit,
        double targetStandardError,
        boolean decidedLevelEnds) {}
