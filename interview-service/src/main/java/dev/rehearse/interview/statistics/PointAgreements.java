package dev.rehearse.interview.statistics;

import dev.rehearse.interview.interview.Grade.Verdict;
import dev.rehearse.interview.pool.PooledItem;
import dev.rehearse.interview.pool.RubricPoint;
import dev.rehearse.interview.statistics.DoubleVerdicts.Count;
import dev.rehearse.interview.statistics.DoubleVerdicts.Judged;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The agreement of two graders by rubric point, those on which they agree least first. */
final class PointAgreements {

    /** With fewer answers the standard error of kappa is above 0.25 where they agree on four of five. */
    static final int FEWEST = 10;

    private static final Comparator<PointAgreement> WORST_FIRST = Comparator.comparing(
                    PointAgreement::kappa, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingDouble(PointAgreement::equal)
            .thenComparing(PointAgreement::answers, Comparator.reverseOrder())
            .thenComparing(PointAgreement::item)
            .thenComparingInt(PointAgreement::version)
            .thenComparing(PointAgreement::point)
            .thenComparing(PointAgreement::grader);

    /** Rows and columns of the counts. */
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());

    private PointAgreements() {}

    /** From these counts; {@code items} has those that the catalog serves. */
    static List<PointAgreement> of(List<Count> counts, Function<ItemKey, @Nullable PooledItem> items) {
        Map<Judged, int[][]> tables = new HashMap<>();
        for (var count : counts) {
            var table = tables.computeIfAbsent(count.judged(), _ -> new int[VERDICTS.size()][VERDICTS.size()]);
            table[VERDICTS.indexOf(count.first())][VERDICTS.indexOf(count.second())] += count.answers();
        }
        return tables.entrySet().stream()
                .map(judged -> agreement(judged.getKey(), judged.getValue(), items))
                .sorted(WORST_FIRST)
                .toList();
    }

    private static PointAgreement agreement(
            Judged judged, int[][] table, Function<ItemKey, @Nullable PooledItem> items) {
        int answers = Kappa.total(table);
        var kappa = answers < FEWEST ? Optional.<Kappa>empty() : Kappa.of(table);
        var key = judged.item();
        var item = items.apply(key);
        var name = item == null ? null : ItemName.of(item);
        return new PointAgreement(
                key.item(),
                key.version(),
                name == null ? null : name.slug(),
                name == null ? null : name.heading(),
                judged.point(),
                claim(judged, item),
                judged.grader(),
                judged.second(),
                answers,
                Kappa.equal(table),
                kappa.map(Kappa::value).orElse(null),
                kappa.map(Kappa::standardError).orElse(null));
    }

    private static @Nullable String claim(Judged judged, @Nullable PooledItem item) {
        return Optional.ofNullable(item)
                .filter(found -> found.version() == judged.item().version())
                .flatMap(found -> found.rubric().stream()
                        .filter(point -> point.id().equals(judged.point()))
                        .findFirst())
                .map(RubricPoint::claim)
                .orElse(null);
    }
}
