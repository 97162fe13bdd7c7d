package dev.rehearse.question.feed;

import java.time.Instant;

/**
 * The last change of a topic.
 *
 * @param track slug of its track
 * @param questions number of readable questions
 */
record PageChange(String topic, String track, Instant changed, long questions) {}
