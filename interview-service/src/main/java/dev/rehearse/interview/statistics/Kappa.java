package dev.rehearse.interview.statistics;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The agreement of two graders on the same answers, corrected for chance.
 *
 * @param value 1 if they agree on all answers, 0 if no more often than by chance, negative if less
 * @param standardError of the value; absent if one grader has given one verdict only, or they always or never agree:
 *     the answers then say nothing of how far other answers could be from the value
 */
record Kappa(double value, @Nullable Double standardError) {

    /*
     * Cohen's unweighted kappa, (po - pe) / (1 - pe), of the share of equal verdicts po and the share pe that two
     * graders with the same frequencies of verdicts reach by chance (Cohen 1960, Educational and Psychological
     * Measurement 20(1), 37-46). Unweighted, because the four verdicts are no scale: a contradicted point earns as
     * little as a missing one. The standard error is that of Fleiss, Cohen and Everitt (1969, Psychological Bulletin
     * 72(5), 323-327, formula 13), for many answers. If nearly all verdicts are the same, kappa is low in spite of a high share of
     * equal ones (Feinstein and Cicchetti 1990, Journal of Clinical Epidemiology 43(6), 543-549): both are to be read.
     */

    /** Formula 13 gives 0, but for rounding, where it does not hold, and far more for any number of answers else. */
    private static final double LEAST_ERROR = 1e-6;

    /**
     * Of a square table: the number of answers by the first grader's verdict (row) and the second's (column). Absent if
     * both graders have given one and the same verdict only, or there is no answer.
     */
    static Optional<Kappa> of(int[][] answers) {
        double n = total(answers);
        double[] first = new double[answers.length];
        double[] second = new double[answers.length];
        double observed = 0;
        for (int i = 0; i < answers.length; i++) {
            for (int j = 0; j < answers.length; j++) {
                first[i] += answers[i][j] / n;
                second[j] += answers[i][j] / n;
            }
            observed += answers[i][i] / n;
        }
        double chance = 0;
        for (int i = 0; i < answers.length; i++) {
            chance += first[i] * second[i];
        }
        // The one verdict's share is exactly 1 then.
        if (n == 0 || chance == 1) {
            return Optional.empty();
        }
        double kappa = (observed - chance) / (1 - chance);
        double error = error(answers, first, second, kappa, chance);
        return Optional.of(new Kappa(kappa, error < LEAST_ERROR ? null : error));
    }

    /** The share of answers with equal verdicts, of at least one answer. */
    static double equal(int[][] answers) {
        double equal = 0;
        for (int i = 0; i < answers.length; i++) {
            equal += answers[i][i];
        }
        return equal / total(answers);
    }

    static int total(int[][] answers) {
        int total = 0;
        for (int[] row : answers) {
            for (int count : row) {
                total += count;
            }
        }
        return total;
    }

    private static double error(int[][] answers, double[] first, double[] second, double kappa, double chance) {
        double n = total(answers);
        double sum = 0;
        for (int i = 0; i < answers.length; i++) {
            for (int j = 0; j < answers.length; j++) {
                double term = i == j ? 1 - (first[i] + second[i]) * (1 - kappa) : (second[i] + first[j]) * (1 - kappa);
                sum += answers[i][j] / n * term * term;
            }
        }
        double rest = kappa - chance * (1 - kappa);
        return Math.sqrt(Math.max(0, sum - rest * rest) / n) / (1 - chance);
    }
}
