package dev.rehearse.question.feed;

import java.time.Instant;

/**
 * The last change of a question.
 *
 * @param topic slug of its topic
 * @param changed when its version was published
 */
record QuestionChange(String topic, String slug, Instant changed) {}
