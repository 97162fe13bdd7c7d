package dev.rehearse.question.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A question in a feed.
 *
 * @param topic title of its topic
 * @param path of the question below the public address
 * @param updated when this version was published
 * @param summary the prompt, as plain text
 */
record FeedEntry(
        UUID id, String title, String topic, String path, Instant updated, String summary, List<String> tags) {}
