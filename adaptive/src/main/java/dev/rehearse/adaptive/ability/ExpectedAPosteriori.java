package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.ArrayList;
import java.util.List;

/**
 * The expected a posteriori (EAP) estimator: ability is the mean of the posterior, its error the standard deviation.
 *
 * @param prior if normal, its mean must lie on the grid, and its standard deviation be at least the grid's step
 */
public record ExpectedAPosteriori(Prior prior, AbilityGrid grid) implements AbilityEstimator {

    /*
     * With prior density g and likelihood L of the responses, by the trapezoid rule on the points x_k with weights w_k:
     *   m_k = w_k g(x_k) L(x_k) / sum_j w_j g(x_j) L(x_j),   theta = sum m_k x_k,   SE^2 = sum m_k (x_k - theta)^2.
     * Bock and Mislevy [1] give both sums, there over Gauss-Hermite points. EAP exists for every pattern, all right and
     * all wrong included, and has the least mean squared error over the population of the prior.
     *
     * The product is kept as a sum of logarithms, whose largest is subtracted before exp: some grid point always has
     * mass, however long the test. Earlier responses are never folded into masses, because a mass that underflowed to
     * 0 could not rise again when later responses contradict the earlier ones.
     *
     * Limits: the estimate stays on the grid; a posterior much narrower than the step is reported too narrow
     * (AbilityGrid says when). Math.exp may differ in the last bit between machines, hence estimates at 1e-15.
     *
     * [1] R. D. Bock and R. J. Mislevy (1982), Adaptive EAP estimation of ability in a microcomputer environment.
     *     Applied Psychological Measurement 6(4), 431-444, doi:10.1177/014662168200600405.
     */

    /** Standard normal prior on the standard grid. */
    public static final ExpectedAPosteriori STANDARD =
            new ExpectedAPosteriori(NormalPrior.STANDARD, AbilityGrid.STANDARD);

    public ExpectedAPosteriori {
        if (prior instanceof NormalPrior normal) {
            check(normal, grid);
        }
    }

    private static void check(NormalPrior prior, AbilityGrid grid) {
        if (prior.mean() < grid.lower() || prior.mean() > grid.upper()) {
            throw new InvalidSetting("prior mean", prior.mean(), "on the ability grid " + grid);
        }
        if (prior.standardDeviation() < grid.step()) {
            throw new InvalidSetting(
                    "prior standard deviation", prior.standardDeviation(), "at least the step of the grid " + grid);
        }
    }

    /** The posterior after the responses; without responses the prior as the grid holds it. */
    public Posterior posterior(List<ScoredItem> responses) {
        double[] logDensity = logPrior();
        responses.forEach(response -> add(response, logDensity));
        return normalised(logDensity);
    }

    @Override
    public AbilityEstimate estimate(List<ScoredItem> responses) {
        return posterior(responses).estimate();
    }

    /** The estimate after each response: as many as there are responses. One pass over the grid per response. */
    public List<AbilityEstimate> trajectory(List<ScoredItem> responses) {
        double[] logDensity = logPrior();
        List<AbilityEstimate> estimates = new ArrayList<>(responses.size());
        for (ScoredItem response : responses) {
            add(response, logDensity);
            estimates.add(normalised(logDensity).estimate());
        }
        return List.copyOf(estimates);
    }

    private double[] logPrior() {
        double[] logDensity = new double[grid.points()];
        for (int i = 0; i < logDensity.length; i++) {
            logDensity[i] = prior.logDensity(grid.point(i));
        }
        return logDensity;
    }

    private void add(ScoredItem response, double[] logDensity) {
        for (int i = 0; i < logDensity.length; i++) {
            logDensity[i] += response.logLikelihood(grid.point(i));
        }
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
