package dev.rehearse.adaptive.item;

import java.util.random.RandomGenerator;

/**
 * A model whose parameters are known only up to an error: its response function is the expectation over that error, so
 * an item of which little is known tells less about ability.
 */
public final class UncertainModel implements ItemResponseModel {

    /*
     * P(k | theta) = E P(k | theta, xi), the expectation over the distribution of the item parameters xi [1, 2]. Items
     * independent of each other, each answered once, make the product of these the likelihood of ability after the
     * parameters are integrated out, not an approximation: the posterior is exact, and with it the standard error.
     *
     * log a, b, log(c / (d - c)) and log(d / (1 - d)) are taken as jointly normal (thresholds by the first and the
     * logarithms of their distances, slopes and intercepts of nominal responses as they are), and the expectation by
     * Gauss-Hermite quadrature. It depends on ability alone, so it is computed once: log P in steps of 0.05 from -6 to
     * 6, the points of AbilityGrid.STANDARD among them; elsewhere by the sum itself. Information is the cubic through
     * its values and derivatives at these points (error below h^4 / 384 of the fourth derivative, 2e-8 of it), by the
     * sum outside; a step costs what it costs for other models.
     *
     * [1] R. K. Tsutakawa and J. C. Johnson (1990), The effect of uncertainty of item parameter estimation on ability
     *     estimates. Psychometrika 55(2), 371-390, doi:10.1007/BF02295293.
     * [2] C. Lewis (2001), Expected response functions. In A. Boomsma, M. A. J. van Duijn and T. A. B. Snijders (eds.),
     *     Essays on Item Response Theory, Springer, 163-171.
     */

    private static final double DIFFERENCE = 1e-4;

    private final ItemResponseModel model;
    private final ParameterDistribution distribution;
    private final Mixture mixture;
    private final ModelTable table;

    private UncertainModel(ItemResponseModel model, ParameterDistribution distribution) {
        this.model = model;
        this.distribution = distribution;
        this.mixture = new Mixture(distribution.models(), distribution.weights());
        this.table = new ModelTable(mixture, model.maximumScore());
    }

    /**
     * A model whose parameters have these standard deviations.
     *
     * @param model one of this package, with parameters that are certain
     * @throws UncertaintyUnknown for another model
     */
    public static UncertainModel of(ItemResponseModel model, ParameterSpread spread) {
        return new UncertainModel(model, ParameterDistribution.of(model, spread));
    }

    /**
     * A model whose parameters have this covariance, as a calibration gives it; by the delta method.
     *
     * @param model one of this package, with parameters that are certain
     * @param covariance by rows, of a, then b (each threshold or step), then c if it is not 0, then perhaps d if it is
     *     not 1; of nominal responses slopes, then intercepts
     * @throws UncertaintyUnknown for another model
     */
    public static UncertainModel of(ItemResponseModel model, double[][] covariance) {
        return new UncertainModel(model, ParameterDistribution.of(model, covariance));
    }

    /** The model at the centre of the distribution: what it would be if its parameters were certain. */
    public ItemResponseModel model() {
        return model;
    }

    /**
     * The covariance of log a, b (the first threshold and the logarithms of their distances), log(c / (d - c)) and so
     * on.
     */
    public double[][] covariance() {
        return distribution.covariance();
    }

    /** A model with parameters drawn from the distribution, for simulations. */
    public ItemResponseModel draw(RandomGenerator random) {
        return distribution.draw(random);
    }

    @Override
    public int maximumScore() {
        return model.maximumScore();
    }

    @Override
    public double probability(int score, double theta) {
        return Math.exp(logProbability(score, theta));
    }

    @Override
    public double logProbability(int score, double theta) {
        int point = table.pointAt(theta);
        return point < 0 ? exactLogProbability(score, theta) : table.logProbability(score, point);
    }

    double exactLogProbability(int score, double theta) {
        return mixture.logProbability(score, theta);
    }

    @Override
    public double derivative(int score, double theta) {
        Mixture.Point point = mixture.at(score, theta);
        return point.probability() * point.slope();
    }

    @Override
    public double secondDerivative(int score, double theta) {
        Mixture.Point point = mixture.at(score, theta);
        return point.probability() * point.curvature();
    }

    @Override
    public double logDerivative(int score, double theta) {
        return mixture.at(score, theta).slope();
    }

    @Override
    public double observedInformation(int score, double theta) {
        Mixture.Point point = mixture.at(score, theta);
        return point.slope() * point.slope() - point.curvature();
    }

    @Override
    public double information(double theta) {
        return table.covers(theta) ? table.information(theta) : exactInformation(theta);
    }

    double exactInformation(double theta) {
        double sum = 0;
        for (Mixture.Point point : mixture.at(theta)) {
            sum += point.information();
        }
        return sum;
    }

    @Override
    public double informationBound(double lower, double upper) {
        return table.covers(lower) && table.covers(upper)
                ? Rounding.above(table.largestInformation(lower, upper))
                : Double.POSITIVE_INFINITY;
    }

    @Override
    public double informationDerivative(double theta) {
        double sum = 0;
        for (Mixture.Point point : mixture.at(theta)) {
            sum += point.informationDerivative();
        }
        return sum;
    }

    /** The numerical derivative of the first: only Jeffreys' prior asks for it. */
    @Override
    public double informationSecondDerivative(double theta) {
        double rise = informationDerivative(theta + DIFFERENCE) - informationDerivative(theta - DIFFERENCE);
        return rise / (2 * DIFFERENCE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UncertainModel that && distribution.equals(that.distribution);
    }

    @Override
    public int hashCode() {
        return distribution.hashCode();
    }

    @Override
    public String toString() {
        return "Uncertain " + model;
    }
}
