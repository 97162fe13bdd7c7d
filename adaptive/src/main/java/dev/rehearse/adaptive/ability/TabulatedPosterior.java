package dev.rehearse.adaptive.ability;

import java.util.Arrays;

/** The posterior of one examinee, updated with each answer; mutable, not thread-safe. */
public final class TabulatedPosterior {

    /*
     * The operations of RunningPosterior in the same order, so that estimates agree to the last bit; only the
     * log-likelihoods come from a table. An answer costs one pass over the grid and allocates nothing; the exponentials
     * are left to the first look at the estimate, so that answers replayed one after the other cost additions only.
     */

    private final LikelihoodTable table;
    private final double[] logPrior;
    private final double[] logLikelihood;
    private final double[] logDensity;
    private final double[] masses;
    private double ability;
    private double standardError;
    private boolean estimated;

    /** The posterior before the first answer. */
    public TabulatedPosterior(LikelihoodTable table) {
        this(table, table.logPrior);
    }

    /** The posterior of an examinee with another prior than the table's. */
    public TabulatedPosterior(LikelihoodTable table, ExpectedAPosteriori estimator) {
        this(table, table.logPriorOf(estimator));
    }

    private TabulatedPosterior(LikelihoodTable table, double... logPrior) {
        this.table = table;
        this.logPrior = logPrior;
        this.logLikelihood = new double[table.points.length];
        this.logDensity = new double[table.points.length];
        this.masses = new double[table.points.length];
        clear();
    }

    /** Resets it to the state before the first answer. */
    public void clear() {
        Arrays.fill(logLikelihood, 0);
        estimated = false;
    }

    /** Takes in a score of the item at {@code index} of the pool, counted from 0. */
    public void add(int index, int score) {
        table.add(index, score, logLikelihood);
        estimated = false;
    }

    /**
     * The mean, in logits.
     *
     * @throws ImpossibleResponses if no ability of the grid could have given the scores
     */
    public double ability() {
        estimate();
        return ability;
    }

    /**
     * The standard deviation, in logits.
     *
     * @throws ImpossibleResponses if no ability of the grid could have given the scores
     */
    public double standardError() {
        estimate();
        return standardError;
    }

    private void estimate() {
        if (!estimated) {
            integrate();
            estimated = true;
        }
    }

    private void integrate() {
        double largest = largest();
        double sum = 0;
        for (int k = 0; k < masses.length; k++) {
            masses[k] = table.weights[k] * Math.exp(logDensity[k] - largest);
            sum += masses[k];
        }
        double mean = 0;
        for (int k = 0; k < masses.length; k++) {
            masses[k] /= sum;
            mean += masses[k] * table.points[k];
        }
        double variance = 0;
        for (int k = 0; k < masses.length; k++) {
            double deviation = table.points[k] - mean;
            variance += masses[k] * deviation * deviation;
        }
        ability = mean;
        standardError = Math.max(Math.sqrt(variance), table.grid.smallestError());
    }

    private double largest() { // fills logDensity on the way
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < logDensity.length; k++) {
            logDensity[k] = logPrior[k] + logLikelihood[k];
            largest = Math.max(largest, logDensity[k]);
        }
        if (largest == Double.NEGATIVE_INFINITY) {
            throw new ImpossibleResponses();
        }
        return largest;
    }
}
