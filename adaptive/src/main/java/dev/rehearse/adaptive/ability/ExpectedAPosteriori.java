package dev.rehearse.adaptive.ability;

import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.ArrayList;
import java.util.List;

/**
 * The expected a posteriori (EAP) estimator: ability is the mean of the posterior, its error the standard deviation.
 *
 * @param prior if bounded, it must be wider than the grid's step and overlap the grid; if normal, its mean must lie on
 *     the grid, and its standard deviation be at least the grid's step
 */
public record ExpectedAPosteriori(Prior prior, AbilityGrid grid) implements AbilityEstimator {

    /*
     * With prior density g and likelihood L of the responses, by the trapezoid rule on the points x_k with weights w_k:
     *   m_k = w_k g(x_k) L(x_k) / sum_j w_j g(x_j) L(x_j),   theta = sum m_k x_k,   SE^2 = sum m_k (x_k - theta)^2.
     * Bock and Mislevy [1] give both sums, there over Gauss-Hermite points. EAP exists for every pattern, all right and
     * all wrong included, and has the least mean squared error over the population of the prior.
     *
     * RunningPosterior says how the product is kept.
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
        double overlap = Math.min(prior.upper(), grid.upper()) - Math.max(prior.lower(), grid.lower());
        if (!(overlap >= grid.step())) {
            throw new InvalidSetting("prior", prior, "possible on at least a step of the ability grid " + grid);
        }
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

    @Override
    public ExpectedAPosteriori posterior() {
        return this;
    }

    /** The posterior before the first response; it takes the responses one by one. */
    public RunningPosterior start() {
        return new RunningPosterior(prior, grid);
    }

    /** The posterior after the responses; without responses the prior as the grid holds it. */
    public Posterior posterior(List<ScoredItem> responses) {
        RunningPosterior running = start();
        responses.forEach(running::add);
        return running.posterior();
    }

    /**
     * {@inheritDoc} Throws {@link ImpossibleResponses} for an item with a score that an ability of the grid cannot
     * have.
     */
    @Override
    public void check(List<Item> items) {
        for (Item item : items) {
            for (int score = 0; score <= item.model().maximumScore(); score++) {
                if (!possible(item, score)) {
                    throw new ImpossibleResponses(item, score);
                }
            }
        }
    }

    private boolean possible(Item item, int score) {
        for (int k = 0; k < grid.points(); k++) {
            if (item.model().logProbability(score, grid.point(k)) == Double.NEGATIVE_INFINITY) {
                return false;
            }
        }
        return true;
    }

    @Override
    public AbilityEstimate estimate(List<ScoredItem> responses) {
        return posterior(responses).estimate();
    }

    /** The estimate after each response: as many as there are responses. One pass over the grid per response. */
    public List<AbilityEstimate> trajectory(List<ScoredItem> responses) {
        RunningPosterior running = start();
        List<AbilityEstimate> estimates = new ArrayList<>(responses.size());
        for (ScoredItem response : responses) {
            running.add(response);
            estimates.add(running.estimate());
        }
        return List.copyOf(estimates);
    }
}
