package dev.rehearse.question.feed;

import java.time.Instant;

/**
 * When a topic changed last.
 *
 * @param track slug of its track
 * @param questions how many can be read
 */
record PageChange(String topic, String track, Instant changed, long questions) {}
