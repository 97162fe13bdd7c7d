package dev.rehearse.adaptive.item;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Normally distributed free parameters of a model: its own, plus standard normal variables times a factor. */
final class ParameterDistribution {

    /*
     * Quadrature is the product of one Gauss-Hermite rule for each standard normal variable that moves anything. The
     * further one standard deviation moves the parameters, the more points: 3 up to 0.1, 5 up to 0.3, 7 up to 0.8, else
     * 11; and fewer, down to 3, as long as there would be more than 2,500 in all.
     */

    private static final int MOST_POINTS = 2500;

    private final FreeParameters parameters;
    private final double[][] factor;

    private ParameterDistribution(FreeParameters parameters, double[][] factor) {
        this.parameters = parameters;
        this.factor = factor;
    }

    static ParameterDistribution of(ItemResponseModel model, ParameterSpread spread) {
        FreeParameters parameters = FreeParameters.of(model);
        return new ParameterDistribution(parameters, parameters.directions(spread));
    }

    /** By the delta method from the covariance of the natural parameters. */
    static ParameterDistribution of(ItemResponseModel model, double[][] covariance) {
        FreeParameters parameters = FreeParameters.of(model, covariance.length);
        double[][] jacobian = parameters.jacobian();
        if (covariance.length != jacobian.length
                || Arrays.stream(covariance).anyMatch(row -> row.length != jacobian.length)) {
            throw new InvalidItemParameter(
                    "covariance of size", covariance.length, "that of the parameters, " + jacobian.length);
        }
        return new ParameterDistribution(parameters, Covariance.factor(Covariance.transformed(jacobian, covariance)));
    }

    /** The covariance of the free parameters, by rows. */
    double[][] covariance() {
        double[][] covariance = new double[factor.length][factor.length];
        for (int row = 0; row < factor.length; row++) {
            for (int column = 0; column < factor.length; column++) {
                for (int axis = 0; axis < factor[row].length; axis++) {
                    covariance[row][column] += factor[row][axis] * factor[column][axis];
                }
            }
        }
        return covariance;
    }

    ItemResponseModel draw(RandomGenerator random) {
        double[] standard = new double[factor[0].length];
        Arrays.setAll(standard, _ -> random.nextGaussian());
        return at(standard);
    }

    /** The models at the points of quadrature. */
    ItemResponseModel[] models() {
        return models(rules());
    }

    /** The weights of {@link #models}; they sum to 1. */
    double[] weights() {
        HermiteRule[] rules = rules();
        double[] weights = new double[count(rules)];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1;
            int rest = i;
            for (HermiteRule rule : rules) {
                weights[i] *= rule.weight(rest % rule.size());
                rest /= rule.size();
            }
        }
        return weights;
    }

    private ItemResponseModel[] models(HermiteRule... rules) {
        ItemResponseModel[] models = new ItemResponseModel[count(rules)];
        double[] standard = new double[rules.length];
        for (int i = 0; i < models.length; i++) {
            int rest = i;
            for (int axis = 0; axis < rules.length; axis++) {
                standard[axis] = rules[axis].point(rest % rules[axis].size());
                rest /= rules[axis].size();
            }
            models[i] = at(standard);
        }
        return models;
    }

    private ItemResponseModel at(double... standard) {
        double[] free = parameters.values();
        for (int row = 0; row < free.length; row++) {
            for (int axis = 0; axis < standard.length; axis++) {
                free[row] += factor[row][axis] * standard[axis];
            }
        }
        return parameters.model(free);
    }

    private HermiteRule[] rules() {
        int[] points = new int[factor[0].length];
        Arrays.setAll(points, this::pointsOf);
        while (product(points) > MOST_POINTS && Arrays.stream(points).max().orElse(0) > 3) {
            int most = Arrays.stream(points).max().orElseThrow();
            for (int axis = 0; axis < points.length; axis++) {
                points[axis] = points[axis] == most ? most - 2 : points[axis];
            }
        }
        return Arrays.stream(points).mapToObj(HermiteRule::of).toArray(HermiteRule[]::new);
    }

    private int pointsOf(int axis) {
        double squared = 0;
        for (double[] row : factor) {
            squared += row[axis] * row[axis];
        }
        double length = Math.sqrt(squared);
        if (length == 0) {
            return 1;
        }
        return length <= 0.1 ? 3 : length <= 0.3 ? 5 : length <= 0.8 ? 7 : 11;
    }

    private static int count(HermiteRule... rules) {
        return Arrays.stream(rules).mapToInt(rule -> rule.size()).reduce(1, Math::multiplyExact);
    }

    private static long product(int... points) {
        return Arrays.stream(points).asLongStream().reduce(1, Math::multiplyExact);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterDistribution that
                && parameters.equals(that.parameters)
                && Arrays.deepEquals(factor, that.factor);
    }

    @Override
    public int hashCode() {
        return 31 * parameters.hashCode() + Arrays.deepHashCode(factor);
    }
}
