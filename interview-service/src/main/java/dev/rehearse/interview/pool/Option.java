package dev.rehearse.interview.pool;

/** An option of an item, by the letter it is answered with. */
public record Option(String key, RichText text) {}
