package dev.rehearse.interview.statistics;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the page of statistics shows, numbers as text. */
record StatisticsPage(String practiceTest, long interviews, List<Row> rows) {

    /**
     * A line of the table.
     *
     * @param name the question's slug, or its id where the catalog has none any more
     */
    record Row(
            String name,
            int version,
            int scored,
            String exposure,
            String meanScore,
            String itemRest,
            String difficulty,
            String discrimination,
            String infit,
            List<String> remarks) {

        static Row of(ItemStatistic item) {
            var calibrated = item.calibrated();
            var slug = item.slug();
            return new Row(
                    slug == null ? item.item().toString() : slug,
                    item.version(),
                    item.scored(),
                    percent(item.exposure()),
                    withError(item.meanScore(), item.meanScoreError()),
                    withError(item.itemRest(), null),
                    calibrated == null ? "" : withError(calibrated.difficulty(), calibrated.difficultyError()),
                    calibrated == null ? "" : withError(calibrated.discrimination(), calibrated.discriminationError()),
                    calibrated == null ? "" : withError(calibrated.infit(), null),
                    item.remarks().stream().map(Remark::word).toList());
        }
    }

    static StatisticsPage of(TestStatistics statistics) {
        return new StatisticsPage(
                statistics.practiceTest(),
                statistics.interviews(),
                statistics.items().stream().map(Row::of).toList());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String withError(@Nullable Double value, @Nullable Double error) {
        if (value == null) {
            return "";
        }
        return error == null
                ? String.format(Locale.ROOT, "%.2f", value)
                : String.format(Locale.ROOT, "%.2f ± %.2f", value, error);
    }
}
