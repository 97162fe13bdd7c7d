package dev.rehearse.calibration.fit;

/**
 * How well one item fits.
 *
 * @param infit mean of squared residuals weighted by information; 1 where the item fits
 * @param outfit mean of squared standardised residuals; 1 where the item fits
 * @param itemRest correlation of the score with the sum of the other scores; NaN where there is none
 */
public record ItemFit(String itemId, double infit, double outfit, double itemRest) {}
