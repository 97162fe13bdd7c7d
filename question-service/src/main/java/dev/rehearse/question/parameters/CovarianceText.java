package dev.rehearse.question.parameters;

import java.util.Arrays;
import java.util.Optional;

/**
 * The covariance of an item's estimated parameters: the discrimination first, then each threshold or step.
 *
 * @param values by rows
 */
@SuppressWarnings("ArrayRecordComponent") // Made, read once and dropped.
record CovarianceText(double[][] values) {

    private static final double ROUNDING = 1e-6;

    /**
     * Reads the lower triangle by rows, with blanks between; nothing if the text is not one of this size, or with a
     * further row for guessing, whose error interviews do not use.
     */
    static Optional<CovarianceText> of(String text, int size, boolean mayHaveGuessing) {
        var words = text.split("\\s+", -1);
        boolean hasGuessing = mayHaveGuessing && words.length == triangle(size + 1);
        if (words.length != triangle(size) && !hasGuessing) {
            return Optional.empty();
        }
        var values = new double[size][size];
        try {
            for (int row = 0, next = 0; row < size; row++) {
                for (int column = 0; column <= row; column++) {
                    values[row][column] = Double.parseDouble(words[next++]);
                    values[column][row] = values[row][column];
                }
            }
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        return Optional.of(new CovarianceText(values));
    }

    private static int triangle(int size) {
        return size * (size + 1) / 2;
    }

    /**
     * What interviews know of it: the standard deviation of the logarithm of the discrimination, by the delta method,
     * that of the mean of the thresholds, and the correlation of both.
     */
    Uncertainty relativeTo(double discrimination) {
        int thresholds = values.length - 1;
        double deviation = Math.sqrt(values[0][0]);
        double common = Math.sqrt(Arrays.stream(values, 1, values.length)
                        .mapToDouble(row -> Arrays.stream(row, 1, row.length).sum())
                        .sum())
                / thresholds;
        double covariance = Arrays.stream(values[0], 1, values.length).sum() / thresholds;
        double correlation = deviation == 0 || common == 0 ? 0 : covariance / (deviation * common);
        return new Uncertainty(deviation / discrimination, common, withinRounding(correlation));
    }

    private static double withinRounding(double correlation) {
        return Math.abs(correlation) <= 1 + ROUNDING ? Math.clamp(correlation, -1, 1) : correlation;
    }
}
