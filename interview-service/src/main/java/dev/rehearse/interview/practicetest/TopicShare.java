package dev.rehearse.interview.practicetest;

/**
 * A topic that a practice test asks about.
 *
 * @param topic its slug
 * @param weight its share of the questions relative to the others, above 0
 */
public record TopicShare(String topic, double weight) {}
