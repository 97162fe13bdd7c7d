package dev.rehearse.calibration;

/** The normal distribution on points of quadrature. */
final class Normal {

    private Normal() {}

    /** Proportional to the density, with sum 1. */
    static double[] weights(double[] points, double mean, double deviation) {
        double[] weights = new double[points.length];
        double sum = 0;
        for (int q = 0; q < points.length; q++) {
            double z = (points[q] - mean) / deviation;
            weights[q] = Math.max(Math.exp(-z * z / 2), Double.MIN_NORMAL);
            sum += weights[q];
        }
        for (int q = 0; q < points.length; q++) {
            weights[q] /= sum;
        }
        return weights;
    }
}
