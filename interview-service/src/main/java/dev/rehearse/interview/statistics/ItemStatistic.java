package dev.rehearse.interview.statistics;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of one version of an item. Values for which there are too few answers are absent.
 *
 * @param slug of the question in its topic; absent if the catalog no longer serves it
 * @param heading the question's title, or the first line of its prompt; absent if the catalog no longer serves it
 * @param asked number of interviews that asked it
 * @param scored number of answers that a grader other than the candidate has scored; values below are of these
 * @param exposure share of the interviews in which it was asked
 * @param meanScore mean share of the maximum score, from 0 to 1: the p-value of classical test theory
 * @param itemRest correlation of its score with the sum of the same candidate's other scores
 * @param calibrated its parameters estimated from the responses
 * @param remarks why to review it
 */
public record ItemStatistic(
        UUID item,
        int version,
        @Nullable String slug,
        @Nullable String heading,
        int asked,
        int scored,
        double exposure,
        @Nullable Double meanScore,
        @Nullable Double meanScoreError,
        @Nullable Double itemRest,
        @Nullable Calibrated calibrated,
        List<Remark> remarks) {

    /**
     * Parameters by marginal maximum likelihood with weak priors, on the scale of the candidates: their abilities have
     * mean 0 and standard deviation 1.
     *
     * @param difficulty of an item with several scores the mean of its thresholds
     * @param difficultyError standard error; absent where it is a mean of thresholds
     * @param thresholds one for each score that occurs above the lowest
     * @param infit mean of squared residuals weighted by information; 1 if the item fits
     * @param outfit mean of squared standardised residuals; 1 if the item fits
     * @param curve expected and observed scores by ability
     */
    public record Calibrated(
            double discrimination,
            double discriminationError,
            double difficulty,
            @Nullable Double difficultyError,
            List<ScoreThreshold> thresholds,
            double infit,
            double outfit,
            ItemCurve curve) {

        public Calibrated {
            thresholds = List.copyOf(thresholds);
        }
    }

    /** The ability at which this score or a higher one is as probable as a lower one. */
    public record ScoreThreshold(int score, double ability, double standardError) {}

    public ItemStatistic {
        remarks = List.copyOf(remarks);
    }
}
