package dev.rehearse.content.model;

/** A topic by its slug, and its share of the questions relative to the other topics. */
public record TopicWeight(String topic, double weight) {}
