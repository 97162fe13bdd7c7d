package dev.rehearse.adaptive.design;

/**
 * A topic, and its share of the questions relative to the other topics.
 *
 * @param weight above 0
 */
public record TopicWeight(String topic, double weight) {}
