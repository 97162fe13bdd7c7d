package dev.rehearse.cli.simulate;

import dev.rehearse.adaptive.simulation.Accuracy;
import dev.rehearse.adaptive.simulation.Band;
import dev.rehearse.adaptive.simulation.SimulationResult;
import java.util.Locale;

/** A simulation's result as a table: all examinees, then by true ability. */
record Report(String description, long seed) {

    String text(SimulationResult result) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s%n%,d examinees N(0, 1), seed %d%n%n",
                description,
                result.overall().examinees(),
                seed));
        text.append(String.format(
                "%-13s %9s %7s %6s %7s %8s %6s %8s %7s%n",
                "ability", "examinees", "bias", "RMSE", "mean SE", "coverage", "length", "exposure", "overlap"));
        text.append(row("all", result.overall()));
        result.bands().forEach(band -> text.append(row(name(band), band.accuracy())));
        return text.append(String.format(
                        Locale.ROOT,
                        "%nCoverage is of the 95 %% interval, exposure that of the item used most;%n%s%n",
                        unused(result)))
                .toString();
    }

    static String unused(SimulationResult result) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d items were never used.",
                result.exposure().stream().filter(rate -> rate == 0).count(),
                result.exposure().size());
    }

    static String name(Band band) {
        return name(band.lower(), band.upper());
    }

    static String name(double lower, double upper) {
        if (Double.isInfinite(lower)) {
            return String.format(Locale.ROOT, "below %.1f", upper);
        }
        if (Double.isInfinite(upper)) {
            return String.format(Locale.ROOT, "%.1f and above", lower);
        }
        return String.format(Locale.ROOT, "%.1f to %.1f", lower, upper);
    }

    private static String row(String name, Accuracy accuracy) {
        if (accuracy.examinees() == 0) {
            return String.format("%-13s %9d%n", name, 0);
        }
        return String.format(
                Locale.ROOT,
                "%-13s %,9d %7.4f %6.4f %7.4f %7.1f%% %6.2f %7.1f%% %7s%n",
                name,
                accuracy.examinees(),
                accuracy.bias(),
                accuracy.rmse(),
                accuracy.meanStandardError(),
                100 * accuracy.coverage(),
                accuracy.meanLength(),
                100 * accuracy.largestExposure(),
                Double.isNaN(accuracy.overlap())
                        ? "-"
                        : String.format(Locale.ROOT, "%.1f%%", 100 * accuracy.overlap()));
    }
}
