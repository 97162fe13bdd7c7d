package dev.rehearse.simulate;

import dev.rehearse.adaptive.simulation.Accuracy;
import dev.rehearse.adaptive.simulation.Band;
import dev.rehearse.adaptive.simulation.SimulationResult;
import java.util.Locale;

/** A simulation's result as a table: everybody, then by true ability. */
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
                "%-14s %10s %8s %7s %8s %9s %7s %9s %8s%n",
                "ability", "examinees", "bias", "RMSE", "mean SE", "coverage", "length", "exposure", "overlap"));
        text.append(row("all", result.overall()));
        result.bands().forEach(band -> text.append(row(name(band), band.accuracy())));
        long unused = result.exposure().stream().filter(rate -> rate == 0).count();
        return text.append(String.format(
                        Locale.ROOT,
                        "%nCoverage is of the 95 %% interval, exposure that of the item used most; %,d of %,d items were never used.%n",
                        unused,
                        result.exposure().size()))
                .toString();
    }

    static String name(Band band) {
        if (Double.isInfinite(band.lower())) {
            return String.format(Locale.ROOT, "below %.1f", band.upper());
        }
        if (Double.isInfinite(band.upper())) {
            return String.format(Locale.ROOT, "%.1f and above", band.lower());
        }
        return String.format(Locale.ROOT, "%.1f to %.1f", band.lower(), band.upper());
    }

    private static String row(String name, Accuracy accuracy) {
        if (accuracy.examinees() == 0) {
            return String.format("%-14s %10d%n", name, 0);
        }
        return String.format(
                Locale.ROOT,
                "%-14s %,10d %8.4f %7.4f %8.4f %8.1f%% %7.2f %8.1f%% %8s%n",
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
