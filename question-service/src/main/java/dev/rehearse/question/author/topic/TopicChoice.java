package dev.rehearse.question.author.topic;

/** A topic in a form's list. */
public record TopicChoice(String slug, String title) {}
