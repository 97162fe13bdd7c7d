package dev.rehearse.interview.pool;

/** An option of an item, with the letter that selects it. */
public record Option(String key, RichText text) {}
