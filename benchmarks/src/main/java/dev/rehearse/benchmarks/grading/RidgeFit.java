package dev.rehearse.benchmarks.grading;

import dev.rehearse.grading.regression.Ridge;
import java.util.List;

/** Fits a ridge by its normal equations. */
final class RidgeFit {

    private RidgeFit() {}

    static Ridge fit(List<Sample> samples, double penalty) {
        int features = samples.getFirst().features().length;
        double total = samples.stream().mapToDouble(Sample::weight).sum();
        double[] means = new double[features];
        double[] scales = new double[features];
        double intercept =
                samples.stream().mapToDouble(s -> s.weight() * s.label()).sum() / total;
        for (int f = 0; f < features; f++) {
            int feature = f;
            double mean = samples.stream()
                            .mapToDouble(s -> s.weight() * s.features()[feature])
                            .sum()
                    / total;
            double variance = samples.stream()
                            .mapToDouble(s -> s.weight() * Math.pow(s.features()[feature] - mean, 2))
                            .sum()
                    / total;
            means[f] = mean;
            scales[f] = variance > 1e-9 ? Math.sqrt(variance) : 1;
        }
        double[] weights = solve(equations(samples, means, scales, intercept, penalty));
        return new Ridge(Rounded.of(intercept), Rounded.of(means), Rounded.of(scales), Rounded.of(weights));
    }

    private static double[][] equations(
            List<Sample> samples, double[] means, double[] scales, double intercept, double penalty) {
        int n = means.length;
        double[][] matrix = new double[n][n + 1];
        double[] z = new double[n];
        for (Sample sample : samples) {
            for (int i = 0; i < n; i++) {
                z[i] = (sample.features()[i] - means[i]) / scales[i];
            }
            for (int i = 0; i < n; i++) {
                double weighted = sample.weight() * z[i];
                for (int j = i; j < n; j++) {
                    matrix[i][j] += weighted * z[j];
                }
                matrix[i][n] += weighted * (sample.label() - intercept);
            }
        }
        for (int i = 0; i < n; i++) {
            matrix[i][i] += penalty;
            for (int j = 0; j < i; j++) {
                matrix[i][j] = matrix[j][i];
            }
        }
        return matrix;
    }

    /** Gaussian elimination; the penalty keeps pivots above 0. */
    private static double[] solve(double[][] matrix) {
        int n = matrix.length;
        for (int i = 0; i < n; i++) {
            for (int row = i + 1; row < n; row++) {
                double factor = matrix[row][i] / matrix[i][i];
                for (int column = i; column <= n; column++) {
                    matrix[row][column] -= factor * matrix[i][column];
                }
            }
        }
        double[] solution = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = matrix[i][n];
            for (int j = i + 1; j < n; j++) {
                sum -= matrix[i][j] * solution[j];
            }
            solution[i] = sum / matrix[i][i];
        }
        return solution;
    }
}
