package dev.rehearse.adaptive.simulation;

/**
 * How {@link Accuracy} differs between two tests that the same examinees took; NaN where there were none.
 *
 * <p>Exposure and overlap belong to all examinees together, so that no examinee has a difference of them, and they come
 * without a standard error.
 */
public record AccuracyDifference(
        long examinees,
        Difference bias,
        Difference rmse,
        Difference meanStandardError,
        Difference coverage,
        Difference meanLength,
        Difference meanInformation,
        double largestExposure,
        double overlap) {}
