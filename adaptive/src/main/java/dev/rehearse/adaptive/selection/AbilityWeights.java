package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.ability.AbilityGrid;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** A weight on each ability of a grid, kept as shares of the largest, which may be too small for a double. */
final class AbilityWeights {

    private final AbilityGrid grid;
    private final double[] shares;
    private final double logLargest;

    private AbilityWeights(AbilityGrid grid, double[] shares, double logLargest) {
        this.grid = grid;
        this.shares = shares;
        this.logLargest = logLargest;
    }

    static AbilityWeights ofLogarithms(AbilityGrid grid, double[] logWeights) {
        double largest = Arrays.stream(logWeights).max().orElseThrow();
        double[] shares = Arrays.stream(logWeights)
                .map(value -> Math.exp(value - largest))
                .toArray();
        return new AbilityWeights(grid, shares, largest);
    }

    /** The integral of weight times {@code value} by the trapezoid rule, as a share of the largest weight. */
    double integral(DoubleUnaryOperator value) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                sum += grid.weight(i) * shares[i] * value.applyAsDouble(grid.point(i));
            }
        }
        return sum;
    }

    /**
     * The largest weight, by which {@link #integral} is multiplied to give the integral itself; but 1 if that is below
     * 1e-150, so that rankings survive long tests.
     */
    double scale() {
        return logLargest > -345 ? Math.exp(logLargest) : 1;
    }

    /** The variance of {@code value} where the weights are probabilities of the grid's points. */
    double variance(DoubleUnaryOperator value) {
        double sum = Arrays.stream(shares).sum();
        double mean = 0;
        double[] values = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            values[i] = value.applyAsDouble(grid.point(i));
            mean += shares[i] / sum * values[i];
        }
        double variance = 0;
        for (int i = 0; i < shares.length; i++) {
            variance += shares[i] / sum * (values[i] - mean) * (values[i] - mean);
        }
        return variance;
    }

    /** The variance of ability where weight times {@code likelihood} is its density, by the trapezoid rule. */
    double varianceOfAbility(DoubleUnaryOperator likelihood) {
        double[] masses = new double[shares.length];
        double sum = 0;
        double mean = 0;
        for (int i = 0; i < masses.length; i++) {
            masses[i] = grid.weight(i) * shares[i] * likelihood.applyAsDouble(grid.point(i));
            sum += masses[i];
            mean += masses[i] * grid.point(i);
        }
        mean /= sum;
        double variance = 0;
        for (int i = 0; i < masses.length; i++) {
            variance += masses[i] / sum * (grid.point(i) - mean) * (grid.point(i) - mean);
        }
        return variance;
    }
}
