package dev.rehearse.content.model;

/**
 * One test of a program.
 *
 * @param name what it shows
 * @param hidden whether candidates see it only after they answered
 * @param code runs after the candidate's, and fails when that is wrong
 */
public record CodeTest(String name, boolean hidden, String code) {}
