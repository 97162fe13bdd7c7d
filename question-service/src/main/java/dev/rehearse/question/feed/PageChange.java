package dev.rehearse.question.feed;

import java.time.Instant;

/**
 * When a topic changed last.
 *
 * @param questions how many can be read
 */
record PageChange(String topic, Instant changed, long questions) {}
