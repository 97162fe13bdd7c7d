package dev.rehearse.content.model;

import org.jspecify.annotations.Nullable;

/**
 * What a candidate writes.
 *
 * @param language as code blocks name it
 * @param starter what stands there at first
 * @param solution passes all tests
 */
public record Program(String language, @Nullable String starter, String solution) {}
