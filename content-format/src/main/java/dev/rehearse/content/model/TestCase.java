package dev.rehearse.content.model;

/**
 * A test of a candidate's program.
 *
 * @param name what it checks
 * @param hidden whether candidates see it only after their answer
 * @param code runs after the candidate's code, and fails if that is wrong
 */
public record TestCase(String name, boolean hidden, String code) {}
