package dev.rehearse.cli.simulate;

import dev.rehearse.adaptive.simulation.Accuracy;
import dev.rehearse.adaptive.simulation.AccuracyDifference;
import dev.rehearse.adaptive.simulation.Difference;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A measure to compare between two configurations, and its format.
 *
 * @param format of a number in {@code unit}
 */
record Measure(
        String title,
        String format,
        double unit,
        ToDoubleFunction<Accuracy> value,
        Function<AccuracyDifference, Difference> difference) {

    /** In the order of the report. */
    static final List<Measure> ALL = List.of(
            logits("bias", Accuracy::bias, AccuracyDifference::bias),
            logits("RMSE", Accuracy::rmse, AccuracyDifference::rmse),
            logits("mean SE", Accuracy::meanStandardError, AccuracyDifference::meanStandardError),
            percent("coverage", Accuracy::coverage, AccuracyDifference::coverage),
            new Measure("length", "%.3f", 1, Accuracy::meanLength, AccuracyDifference::meanLength),
            new Measure("information", "%.3f", 1, Accuracy::meanInformation, AccuracyDifference::meanInformation),
            percent("exposure", Accuracy::largestExposure, all -> withoutError(all.largestExposure())),
            percent("overlap", Accuracy::overlap, all -> withoutError(all.overlap())));

    /** Both values, their difference and its standard error, in columns; a dash for missing values. */
    String columns(Accuracy first, Accuracy second, AccuracyDifference differences) {
        Difference between = difference.apply(differences);
        return "%12s %12s %12s %12s"
                .formatted(
                        text(value.applyAsDouble(first)),
                        text(value.applyAsDouble(second)),
                        text(between.value()),
                        text(between.standardError()));
    }

    private String text(double number) {
        return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, format, unit * number);
    }

    private static Measure logits(
            String title, ToDoubleFunction<Accuracy> value, Function<AccuracyDifference, Difference> difference) {
        return new Measure(title, "%.4f", 1, value, difference);
    }

    private static Measure percent(
            String title, ToDoubleFunction<Accuracy> value, Function<AccuracyDifference, Difference> difference) {
        return new Measure(title, "%.2f%%", 100, value, difference);
    }

    private static Difference withoutError(double value) {
        return new Difference(value, Double.NaN);
    }
}
