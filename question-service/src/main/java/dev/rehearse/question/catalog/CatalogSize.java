package dev.rehearse.question.catalog;

/** How much is served: topics, and questions of all kinds. */
public record CatalogSize(long topics, long questions) {}
