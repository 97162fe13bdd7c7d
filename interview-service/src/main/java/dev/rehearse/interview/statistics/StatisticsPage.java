package dev.rehearse.interview.statistics;

import dev.rehearse.interview.statistics.ItemCurve.AbilityGroup;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of statistics, with formatted numbers.
 *
 * @param practiceTest its slug
 * @param title of the practice test
 * @param isForOperators whether it links to the operators' pages; otherwise to those of authors
 * @param candidatesPage path of the page on which the test is taken; absent if it is not launched
 */
record StatisticsPage(
        String practiceTest,
        String title,
        long interviews,
        List<Row> rows,
        List<AgreementRow> agreement,
        boolean isForOperators,
        @Nullable String candidatesPage) {

    /**
     * A question.
     *
     * @param anchor of the row on the page: the question's id, for older versions with their number
     * @param name the question's title or the first line of its prompt; its id if the catalog no longer has it
     * @param slug in its topic; empty if the catalog no longer has it
     * @param curve absent if there are too few answers for parameters
     */
    record Row(
            String anchor,
            String name,
            String slug,
            int version,
            int scored,
            String exposure,
            String meanScore,
            String itemRest,
            String difficulty,
            String discrimination,
            String infit,
            List<String> remarks,
            @Nullable Curve curve) {

        static Row of(ItemStatistic item, boolean isFirst, StatisticsFigures figures) {
            var calibrated = item.calibrated();
            return new Row(
                    item.item() + (isFirst ? "" : "-" + item.version()),
                    Objects.requireNonNullElse(item.heading(), item.item().toString()),
                    Objects.requireNonNullElse(item.slug(), ""),
                    item.version(),
                    item.scored(),
                    figures.numbers().percent(item.exposure()),
                    figures.withError(item.meanScore(), item.meanScoreError()),
                    figures.withError(item.itemRest(), null),
                    calibrated == null ? "" : figures.withError(calibrated.difficulty(), calibrated.difficultyError()),
                    calibrated == null
                            ? ""
                            : figures.withError(calibrated.discrimination(), calibrated.discriminationError()),
                    calibrated == null ? "" : figures.withError(calibrated.infit(), null),
                    item.remarks().stream().map(Remark::word).toList(),
                    calibrated == null ? null : Curve.of(calibrated.curve(), figures));
        }
    }

    /** A curve as a plot, and the same as a table. */
    record Curve(ItemPlot plot, List<GroupRow> groups) {

        static Curve of(ItemCurve curve, StatisticsFigures figures) {
            return new Curve(
                    ItemPlot.of(curve, figures.numbers()),
                    curve.observed().stream()
                            .map(group -> GroupRow.of(group, figures))
                            .toList());
        }
    }

    /** A group of candidates. */
    record GroupRow(String ability, long answers, String expected, String observed) {

        static GroupRow of(AbilityGroup group, StatisticsFigures figures) {
            return new GroupRow(
                    figures.numbers().tick(group.ability()),
                    Math.round(group.answers()),
                    figures.numbers().percent(group.expected()),
                    figures.numbers().percent(group.score()));
        }
    }

    /**
     * The agreement on a rubric point.
     *
     * @param name the question's title or the first line of its prompt; its id if the catalog no longer has it
     * @param claim of the point; its id if the catalog no longer has this version, or it has no rubric
     * @param grader whose verdicts count
     * @param secondGrader whose verdicts are compared with them
     * @param kappa empty if there is none
     */
    record AgreementRow(
            String name, String claim, String grader, String secondGrader, int answers, String equal, String kappa) {

        static AgreementRow of(PointAgreement point, StatisticsFigures figures) {
            return new AgreementRow(
                    Objects.requireNonNullElse(point.heading(), point.item().toString()),
                    Objects.requireNonNullElse(point.claim(), point.point()),
                    point.grader(),
                    point.secondGrader(),
                    point.answers(),
                    figures.numbers().percent(point.equal()),
                    figures.withError(point.kappa(), point.kappaError()));
        }
    }

    static StatisticsPage of(
            TestStatistics statistics,
            StatisticsFigures figures,
            boolean isForOperators,
            @Nullable String candidatesPage) {
        var seen = new HashSet<UUID>();
        return new StatisticsPage(
                statistics.practiceTest(),
                statistics.title(),
                statistics.interviews(),
                statistics.items().stream()
                        .map(item -> Row.of(item, seen.add(item.item()), figures))
                        .toList(),
                statistics.agreement().stream()
                        .map(point -> AgreementRow.of(point, figures))
                        .toList(),
                isForOperators,
                candidatesPage);
    }
}
