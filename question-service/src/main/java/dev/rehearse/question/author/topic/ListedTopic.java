package dev.rehearse.question.author.topic;

/** A topic created by an author, with the number of its questions of any status. */
public record ListedTopic(String slug, String path, String title, long questions) {}
