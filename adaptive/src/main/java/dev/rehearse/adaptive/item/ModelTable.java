package dev.rehearse.adaptive.item;

/** A model tabulated at equally spaced abilities, with interpolated information. */
final class ModelTable {

    private static final double LOWER = -6;
    private static final int CELLS = 240;
    private static final double STEP = 0.05;
    private static final double SAME = 1e-12;

    private final double[][] logProbability;
    private final double[] information;
    private final double[] slope;

    ModelTable(Mixture mixture, int maximumScore) {
        logProbability = new double[maximumScore + 1][CELLS + 1];
        information = new double[CELLS + 1];
        slope = new double[CELLS + 1];
        for (int i = 0; i <= CELLS; i++) {
            fill(i, mixture);
        }
    }

    /**
     * All values of {@link UncertainModel} at this point, in one pass over the models for all scores, because there are
     * many models.
     */
    private void fill(int i, Mixture mixture) {
        double derivative = 0;
        Mixture.Point[] points = mixture.at(LOWER + i * STEP);
        for (int score = 0; score < logProbability.length; score++) {
            Mixture.Point point = points[score];
            logProbability[score][i] = point.logProbability();
            information[i] += point.information();
            derivative += point.informationDerivative();
        }
        slope[i] = STEP * derivative;
    }

    /** The index of the point that equals {@code theta} up to rounding, or -1. */
    int pointAt(double theta) {
        double position = (theta - LOWER) / STEP;
        long nearest = Math.round(position);
        boolean isPoint = nearest >= 0 && nearest <= CELLS && Math.abs(LOWER + nearest * STEP - theta) < SAME;
        return isPoint ? (int) nearest : -1;
    }

    double logProbability(int score, int point) {
        return logProbability[score][point];
    }

    boolean covers(double theta) {
        return theta >= LOWER && theta <= LOWER + CELLS * STEP;
    }

    /** By the cubic of the cell (Hermite's interpolation). */
    double information(double theta) {
        int cell = cell(theta);
        double t = (theta - LOWER) / STEP - cell;
        double s = 1 - t;
        double left = information[cell] * (1 + 2 * t) + slope[cell] * t;
        double right = information[cell + 1] * (1 + 2 * s) - slope[cell + 1] * s;
        return Math.max(0, left * s * s + right * t * t);
    }

    /** The cubic of a cell lies in the convex hull of its four control points (Bernstein's form). */
    double largestInformation(double lower, double upper) {
        double largest = 0;
        for (int cell = cell(lower); cell <= cell(upper); cell++) {
            double left = Math.max(information[cell], information[cell] + slope[cell] / 3);
            double right = Math.max(information[cell + 1], information[cell + 1] - slope[cell + 1] / 3);
            largest = Math.max(largest, Math.max(left, right));
        }
        return largest;
    }

    private static int cell(double theta) {
        return Math.clamp((int) ((theta - LOWER) / STEP), 0, CELLS - 1);
    }
}
