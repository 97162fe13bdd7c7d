package dev.rehearse.calibration;

/** What is estimated of the normal distribution of ability among the persons. */
public enum Population {
    /** Nothing: N(0, 1) fixes the scale. */
    STANDARD,
    /** The variance; the mean is 0. For models whose discrimination is 1. */
    VARIANCE,
    /** Mean and variance; items whose parameters are fixed must settle the scale. */
    MEAN_AND_VARIANCE
}
