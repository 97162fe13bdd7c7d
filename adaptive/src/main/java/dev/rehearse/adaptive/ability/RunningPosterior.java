package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.item.ScoredItem;
import java.util.ArrayList;
import java.util.List;

/** The posterior of a test under way: each response costs one pass over the grid. Changes with every response. */
public final class RunningPosterior {

    /*
     * Prior times likelihood is kept as a sum of logarithms, whose largest is subtracted before exp: some grid point
     * always has mass, however long the test. Earlier responses are never folded into masses, because a mass that
     * underflowed to 0 could not rise again when later responses contradict the earlier ones.
     *
     * A prior that depends on the items (Jeffreys') is computed anew from all of them each time it is asked for.
     */

    private final Prior prior;
    private final AbilityGrid grid;
    private final double[] logLikelihood;
    private final List<ScoredItem> responses = new ArrayList<>();

    RunningPosterior(Prior prior, AbilityGrid grid) {
        this.prior = prior;
        this.grid = grid;
        this.logLikelihood = new double[grid.points()];
    }

    public void add(ScoredItem response) {
        for (int i = 0; i < logLikelihood.length; i++) {
            logLikelihood[i] += response.logLikelihood(grid.point(i));
        }
        responses.add(response);
    }

    /** The posterior after the responses so far; without responses the prior as the grid holds it. */
    public Posterior posterior() {
        Prior given = prior.over(responses);
        double[] logDensity = new double[logLikelihood.length];
        for (int i = 0; i < logDensity.length; i++) {
            logDensity[i] = given.logDensity(grid.point(i)) + logLikelihood[i];
        }
        return normalised(logDensity);
    }

    /** Mean and standard deviation of the {@link #posterior}. */
    public AbilityEstimate estimate() {
        return posterior().estimate();
    }

    private Posterior normalised(double[] logDensity) {
        double largest = largest(logDensity);
        double[] masses = new double[logDensity.length];
        double sum = 0;
        for (int i = 0; i < masses.length; i++) {
            masses[i] = grid.weight(i) * Math.exp(logDensity[i] - largest);
            sum += masses[i];
        }
        for (int i = 0; i < masses.length; i++) {
            masses[i] /= sum;
        }
        return new Posterior(grid, masses);
    }

    private static double largest(double[] logDensity) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : logDensity) {
            largest = Math.max(largest, value);
        }
        if (largest == Double.NEGATIVE_INFINITY) {
            throw new ImpossibleResponses();
        }
        return largest;
    }
}
