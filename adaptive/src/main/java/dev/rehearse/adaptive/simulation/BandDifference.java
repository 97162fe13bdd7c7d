package dev.rehearse.adaptive.simulation;

/**
 * The difference among examinees of similar true ability.
 *
 * @param lower in logits, included; negative infinity in the first band
 * @param upper in logits, excluded; infinity in the last band
 */
public record BandDifference(double lower, double upper, AccuracyDifference difference) {}
