package dev.rehearse.content.model;

import org.jspecify.annotations.Nullable;

/**
 * The program that a candidate writes.
 *
 * @param language as in code blocks
 * @param starter the initial code
 * @param solution a program that passes all tests
 */
public record Program(String language, @Nullable String starter, String solution) {}
