package dev.rehearse.question.author;

import java.time.Instant;

/** Who changes something, and when. */
public record Edit(String author, Instant at) {}
