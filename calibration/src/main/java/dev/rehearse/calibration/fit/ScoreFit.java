package dev.rehearse.calibration.fit;

/**
 * Fit of an item to what is expected of persons of each total score (S-X2).
 *
 * @param statistic chi-squared distributed where the item fits
 * @param degreesOfFreedom cells less parameters
 * @param probability that a fitting item has this statistic or a larger one
 */
public record ScoreFit(String itemId, double statistic, int degreesOfFreedom, double probability) {}
