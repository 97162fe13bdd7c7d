package dev.rehearse.calibration.fit;

import java.util.List;

/** Pearson's product-moment correlation. */
final class Correlation {

    private Correlation() {}

    static double of(List<double[]> pairs) {
        double x = pairs.stream().mapToDouble(pair -> pair[0]).average().orElse(Double.NaN);
        double y = pairs.stream().mapToDouble(pair -> pair[1]).average().orElse(Double.NaN);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (double[] pair : pairs) {
            xx += (pair[0] - x) * (pair[0] - x);
            xy += (pair[0] - x) * (pair[1] - y);
            yy += (pair[1] - y) * (pair[1] - y);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
