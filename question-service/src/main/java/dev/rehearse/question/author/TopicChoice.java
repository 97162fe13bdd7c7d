package dev.rehearse.question.author;

/** A topic that a form offers. */
public record TopicChoice(String slug, String title) {}
