package dev.rehearse.cli.simulate;

import dev.rehearse.adaptive.simulation.BandDifference;
import dev.rehearse.adaptive.simulation.Comparison;
import java.util.Locale;

/** Two configurations side by side, measure by measure: all examinees, then by true ability. */
record ComparisonReport(String first, String second, long seed) {

    String text(Comparison comparison) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "A: %s%nB: %s%n%,d examinees N(0, 1), seed %d, the same and equally lucky in A and B%n",
                first,
                second,
                comparison.overall().examinees(),
                seed));
        text.append(heading("all"));
        for (Measure measure : Measure.ALL) {
            String columns = measure.columns(
                    comparison.first().overall(), comparison.second().overall(), comparison.overall());
            text.append(row(measure.title(), columns));
        }
        for (Measure measure : Measure.ALL) {
            text.append(byAbility(measure, comparison));
        }
        return text.append(String.format("""

                        Error is the standard error of the difference, from examinees' differences;
                        exposure and overlap are of all together and have none. Coverage is of the
                        95 %% interval, information is at the true ability, exposure is that of the
                        item used most.
                        A: %s
                        B: %s
                        """, Report.unused(comparison.first()), Report.unused(comparison.second())))
                .toString();
    }

    private static String byAbility(Measure measure, Comparison comparison) {
        StringBuilder text = new StringBuilder(heading(measure.title() + " by ability"));
        for (int i = 0; i < comparison.bands().size(); i++) {
            BandDifference band = comparison.bands().get(i);
            String columns = measure.columns(
                    comparison.first().bands().get(i).accuracy(),
                    comparison.second().bands().get(i).accuracy(),
                    band.difference());
            text.append(row(Report.name(band.lower(), band.upper()), columns));
        }
        return text.toString();
    }

    private static String heading(String title) {
        return String.format("%n%-24s %12s %12s %12s %12s%n", title, "A", "B", "B - A", "error");
    }

    private static String row(String name, String columns) {
        return String.format("%-24s %s%n", name, columns);
    }
}
