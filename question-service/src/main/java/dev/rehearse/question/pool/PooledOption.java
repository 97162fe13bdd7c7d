package dev.rehearse.question.pool;

/** An option of an item, by the letter it is answered with. */
public record PooledOption(String key, RichText text) {}
