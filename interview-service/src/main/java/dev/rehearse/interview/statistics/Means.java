package dev.rehearse.interview.statistics;

/** Means and their standard errors. */
final class Means {

    private Means() {}

    static double of(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The standard error of the mean; 0 for a single value. */
    static double standardError(double... values) {
        if (values.length < 2) {
            return 0;
        }
        double mean = of(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1) / values.length);
    }
}
