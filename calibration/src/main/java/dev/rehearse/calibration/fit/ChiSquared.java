package dev.rehearse.calibration.fit;

/** The chi-squared distribution. */
final class ChiSquared {

    /*
     * The regularised incomplete gamma function by its recurrence Q(s + 1, x) = Q(s, x) + x^s e^-x / Gamma(s + 1), from
     * Q(1, x) = e^-x for even and Q(1/2, x) = erfc(sqrt x) for odd degrees of freedom; the latter by 400 points of
     * Simpson's rule of the normal density.
     */

    private ChiSquared() {}

    /** The probability of a value above {@code x}. */
    static double above(double x, int degreesOfFreedom) {
        double half = x / 2;
        boolean even = degreesOfFreedom % 2 == 0;
        double s = even ? 1 : 0.5;
        double q = even ? Math.exp(-half) : twoTails(Math.sqrt(x));
        double term = even ? half * Math.exp(-half) : Math.sqrt(half) * Math.exp(-half) / (Math.sqrt(Math.PI) / 2);
        while (s < degreesOfFreedom / 2.0 - 0.25) {
            q += term;
            s++;
            term *= half / s;
        }
        return Math.min(1, q);
    }

    /** The probability of a standard normal variable beyond z in either direction. */
    private static double twoTails(double z) {
        int cells = 400;
        double width = z / cells;
        double sum = 0;
        for (int i = 0; i <= cells; i++) {
            double t = i * width;
            double weight = i == 0 || i == cells ? 1 : i % 2 == 0 ? 2 : 4;
            sum += weight * Math.exp(-t * t / 2);
        }
        return 1 - 2 * sum * width / 3 / Math.sqrt(2 * Math.PI);
    }
}
