package dev.rehearse.question.author;

import java.time.Instant;

/** Who changes something, and when. */
record Edit(String author, Instant at) {}
