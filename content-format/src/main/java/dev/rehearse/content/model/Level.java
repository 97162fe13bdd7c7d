package dev.rehearse.content.model;

import org.jspecify.annotations.Nullable;

/**
 * A level and where it begins.
 *
 * @param from its cut score in logits; absent for the lowest
 */
public record Level(String name, @Nullable Double from) {}
