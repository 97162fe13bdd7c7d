package dev.rehearse.question.author.question;

import java.time.Instant;

/** The author and the time of a change. */
public record Edit(String author, Instant at) {}
