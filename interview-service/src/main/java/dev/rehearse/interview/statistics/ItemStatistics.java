package dev.rehearse.interview.statistics;

import dev.rehearse.interview.statistics.ItemStatistic.Calibrated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Statistics of the items of a practice test, those that most need a review first. */
final class ItemStatistics {

    private static final double EASY = 0.95;
    private static final double HARD = 0.05;
    private static final double WEAKEST_DISCRIMINATION = 0.6;

    /** Residuals at abilities estimated from the same answers tend to be too small: values below 1 mean nothing. */
    private static final double HIGHEST_INFIT = 1.3;

    private static final double HIGHEST_EXPOSURE = 0.5;
    private static final int FEWEST_INTERVIEWS = 100;

    /** The 97.5th percentile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    private static final Comparator<ItemStatistic> WORST_FIRST = Comparator.comparingInt(
                    (ItemStatistic item) -> -item.remarks().size())
            .thenComparingDouble(ItemStatistics::discrimination)
            .thenComparing(ItemStatistic::item)
            .thenComparingInt(ItemStatistic::version);

    private final Function<ItemKey, @Nullable ItemName> names;
    private final long interviews;

    private ItemStatistics(long interviews, Function<ItemKey, @Nullable ItemName> names) {
        this.interviews = interviews;
        this.names = names;
    }

    /** From these scores; {@code names} has the items that the catalog serves. */
    static List<ItemStatistic> of(List<ItemScore> scores, Function<ItemKey, @Nullable ItemName> names) {
        var byItem = scores.stream().collect(Collectors.groupingBy(ItemKey::of, TreeMap::new, Collectors.toList()));
        long interviews = scores.stream().map(ItemScore::interview).distinct().count();
        var calibrated = CalibratedScores.of(byItem);
        var statistics = new ItemStatistics(interviews, names);
        return byItem.entrySet().stream()
                .map(item -> statistics.statistic(item, calibrated))
                .sorted(WORST_FIRST)
                .toList();
    }

    private ItemStatistic statistic(Map.Entry<ItemKey, List<ItemScore>> item, CalibratedScores calibrated) {
        var key = item.getKey();
        var shares = item.getValue().stream()
                .filter(ItemScore::isScored)
                .mapToDouble(ItemScore::share)
                .toArray();
        @Nullable Double mean = shares.length == 0 ? null : Means.of(shares);
        @Nullable Double error = shares.length < 2 ? null : Means.standardError(shares);
        double exposure = (double) item.getValue().size() / interviews;
        var name = names.apply(key);
        @Nullable Calibrated parameters = calibrated.calibrated().get(key);
        return new ItemStatistic(
                key.item(),
                key.version(),
                name == null ? null : name.slug(),
                name == null ? null : name.heading(),
                item.getValue().size(),
                shares.length,
                exposure,
                mean,
                error,
                calibrated.itemRest().get(key),
                parameters,
                remarks(shares, exposure, parameters));
    }

    private List<Remark> remarks(double[] shares, double exposure, @Nullable Calibrated parameters) {
        var remarks = new ArrayList<Remark>();
        if (shares.length >= CalibratedScores.FEWEST) {
            if (Means.of(shares) > EASY) {
                remarks.add(Remark.TOO_EASY);
            }
            if (Means.of(shares) < HARD) {
                remarks.add(Remark.TOO_HARD);
            }
        }
        if (parameters != null) {
            if (parameters.discrimination() + Z * parameters.discriminationError() < WEAKEST_DISCRIMINATION) {
                remarks.add(Remark.WEAK);
            }
            if (shares.length >= FEWEST_INTERVIEWS && parameters.infit() > HIGHEST_INFIT) {
                remarks.add(Remark.MISFIT);
            }
        }
        if (interviews >= FEWEST_INTERVIEWS && exposure > HIGHEST_EXPOSURE) {
            remarks.add(Remark.OVEREXPOSED);
        }
        return List.copyOf(remarks);
    }

    private static double discrimination(ItemStatistic item) {
        var calibrated = item.calibrated();
        return calibrated == null ? Double.POSITIVE_INFINITY : calibrated.discrimination();
    }
}
