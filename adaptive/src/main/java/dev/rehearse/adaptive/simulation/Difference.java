package dev.rehearse.adaptive.simulation;

/**
 * The difference of a measure between two tests taken by the same examinees: the second minus the first.
 *
 * @param standardError of the difference, from the differences of single examinees; NaN with fewer than two
 */
public record Difference(double value, double standardError) {}
