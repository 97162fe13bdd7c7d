package dev.rehearse.adaptive.item;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gauss-Hermite quadrature for the expectation over a standard normal variable; the points ascend. */
final class HermiteRule {

    /*
     * The points are the roots of the Hermite polynomial He_n, which lie one each between the roots of He_n-1 and the
     * outer bounds; found by bisection. The weights are 1 / sum_k<n h_k(x)^2 with the orthonormal polynomials h_k
     * (Christoffel numbers). The rule is exact for polynomials up to degree 2 n - 1.
     *
     * G. H. Golub and J. H. Welsch (1969), Calculation of Gauss quadrature rules. Mathematics of Computation 23(106),
     * 221-230, doi:10.1090/S0025-5718-69-99647-1.
     */

    private static final double LARGEST_ROOT = 2;

    private static final Map<Integer, HermiteRule> KNOWN = new ConcurrentHashMap<>();

    private final double[] points;
    private final double[] weights;

    private HermiteRule(double[] points, double[] weights) {
        this.points = points;
        this.weights = weights;
    }

    /** The same rule for the same number of points: a pool of calibrated items asks for thousands. */
    static HermiteRule of(int points) {
        return KNOWN.computeIfAbsent(points, HermiteRule::computed);
    }

    private static HermiteRule computed(int points) {
        double[] roots = {};
        for (int n = 1; n <= points; n++) {
            roots = roots(n, roots);
        }
        double[] weights = new double[points];
        for (int i = 0; i < points; i++) {
            weights[i] = 1 / sumOfSquares(points, roots[i]);
        }
        return new HermiteRule(roots, weights);
    }

    int size() {
        return points.length;
    }

    double point(int index) {
        return points[index];
    }

    double weight(int index) {
        return weights[index];
    }

    private static double[] roots(int n, double... smaller) {
        double end = LARGEST_ROOT * Math.sqrt(n) + 1;
        double[] roots = new double[n];
        for (int i = 0; i < n; i++) {
            roots[i] = root(n, i == 0 ? -end : smaller[i - 1], i == n - 1 ? end : smaller[i]);
        }
        return roots;
    }

    private static double root(int n, double from, double to) {
        double low = from;
        double high = to;
        boolean positiveAtLow = orthonormal(n, low) > 0;
        double middle = (low + high) / 2;
        while (low < middle && middle < high) {
            if (orthonormal(n, middle) > 0 == positiveAtLow) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return Math.abs(middle) < 1e-14 ? 0 : middle;
    }

    private static double orthonormal(int n, double x) {
        double before = 0;
        double value = 1;
        for (int k = 0; k < n; k++) {
            double next = (x * value - Math.sqrt(k) * before) / Math.sqrt(k + 1.0);
            before = value;
            value = next;
        }
        return value;
    }

    private static double sumOfSquares(int n, double x) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double value = orthonormal(k, x);
            sum += value * value;
        }
        return sum;
    }
}
