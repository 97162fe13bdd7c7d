package dev.rehearse.adaptive.simulation;

/**
 * How right a test was about some examinees, and what it took; NaN where there were none.
 *
 * @param bias mean of estimate minus truth, in logits
 * @param rmse root of the mean squared error, in logits
 * @param meanStandardError what the test itself believed of its error, in logits
 * @param coverage the share whose 95 percent interval held the truth
 * @param meanInformation Fisher information of the items administered, at the true ability, 1 / logit^2
 * @param largestExposure the share of examinees who had the item that was administered most
 * @param overlap the share of items that two examinees have in common on average; NaN with fewer than two
 */
public record Accuracy(
        long examinees,
        double bias,
        double rmse,
        double meanStandardError,
        double coverage,
        double meanLength,
        double meanInformation,
        double largestExposure,
        double overlap) {}
