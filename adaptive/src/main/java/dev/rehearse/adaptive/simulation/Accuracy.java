package dev.rehearse.adaptive.simulation;

/**
 * The accuracy and the cost of a test for some examinees; NaN where there were none.
 *
 * @param bias mean of estimate minus truth, in logits
 * @param rmse root of the mean squared error, in logits
 * @param meanStandardError the mean standard error that the test reported, in logits
 * @param coverage the share whose 95 percent interval contained the true ability
 * @param meanInformation Fisher information of the items administered, at the true ability, 1 / logit^2
 * @param largestExposure the share of examinees who were given the most frequent item
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
