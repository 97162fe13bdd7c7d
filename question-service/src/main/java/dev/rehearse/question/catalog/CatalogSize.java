package dev.rehearse.question.catalog;

/** The number of served topics, and of served questions of all kinds. */
public record CatalogSize(long topics, long questions) {}
