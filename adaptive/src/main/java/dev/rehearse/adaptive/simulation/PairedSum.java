package dev.rehearse.adaptive.simulation;

/** Sums over pairs of a measure, one value of each test; mutable. */
final class PairedSum {

    /*
     * Examinees are the same and equally lucky in both tests (common random numbers), so their values rise and fall
     * together, and the error of the difference comes from the differences: Var(y - x) = Var x + Var y - 2 Cov(x, y).
     *
     * The difference of the roots of two means, as of two RMSEs, has the error of its linear part (delta method):
     * sqrt(my) - sqrt(mx) varies as the mean of y / (2 sqrt(my)) - x / (2 sqrt(mx)).
     */

    private long pairs;
    private double first;
    private double second;
    private double firstSquared;
    private double secondSquared;
    private double product;

    void add(double x, double y) {
        pairs++;
        first += x;
        second += y;
        firstSquared += x * x;
        secondSquared += y * y;
        product += x * y;
    }

    void add(PairedSum other) {
        pairs += other.pairs;
        first += other.first;
        second += other.second;
        firstSquared += other.firstSquared;
        secondSquared += other.secondSquared;
        product += other.product;
    }

    long pairs() {
        return pairs;
    }

    Difference ofMeans() {
        return new Difference((second - first) / pairs, standardError(1, 1));
    }

    /** For the roots of the means of non-negative values. */
    Difference ofRoots() {
        double firstRoot = Math.sqrt(first / pairs);
        double secondRoot = Math.sqrt(second / pairs);
        return new Difference(secondRoot - firstRoot, standardError(slope(firstRoot), slope(secondRoot)));
    }

    private static double slope(double root) {
        return root == 0 ? 0 : 1 / (2 * root);
    }

    /** For the mean of b y - a x. */
    private double standardError(double a, double b) {
        if (pairs < 2) {
            return Double.NaN;
        }
        double mean = (b * second - a * first) / pairs;
        double squares = b * b * secondSquared - 2 * a * b * product + a * a * firstSquared;
        double variance = (squares - pairs * mean * mean) / (pairs - 1);
        return Math.sqrt(Math.max(variance, 0) / pairs); // rounding may make a zero negative
    }
}
