package dev.rehearse.adaptive.simulation;

/**
 * By how much a measure differs between two tests that the same examinees took: the second's less the first's.
 *
 * @param standardError of the difference, from the differences of single examinees; NaN with fewer than two
 */
public record Difference(double value, double standardError) {}
