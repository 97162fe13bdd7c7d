package dev.rehearse.interview.report;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.ability.AbilityInterval;
import dev.rehearse.edge.site.PageNumbers;
import dev.rehearse.interview.report.Report.TrajectoryPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * The trajectory plot of a report: the ability after each answer with a band of one interval around it, against the cut
 * scores of the levels. It computes coordinates only; the template draws.
 */
public final class AbilityPlot {

    /** Size of the plot and its margins, in the units of its view box. */
    public static final int WIDTH = 720;

    public static final int HEIGHT = 300;
    private static final int LEFT = 44;
    private static final int RIGHT = 96;
    private static final int TOP = 16;
    private static final int BOTTOM = 36;

    /** The least range of abilities shown: 1 in 40 candidates is beyond it on either side. */
    private static final double NARROWEST = 2;

    private final PageNumbers numbers;
    private final Report report;
    private final double reach;

    public AbilityPlot(Report report, PageNumbers numbers) {
        this.numbers = numbers;
        this.report = report;
        this.reach = report.trajectory().stream()
                .map(this::interval)
                .mapToDouble(interval -> Math.max(-interval.lower(), interval.upper()))
                .reduce(NARROWEST, Math::max);
    }

    /** A circle for an answer. */
    public record Dot(double x, double y, int position, boolean right) {}

    /** A horizontal line at an ability, with its label. */
    public record Line(double y, String label) {}

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    public int left() {
        return LEFT;
    }

    /** Where the plot ends and the labels begin. */
    public int end() {
        return WIDTH - RIGHT;
    }

    public List<Dot> dots() {
        return report.trajectory().stream()
                .map(point -> new Dot(x(point.position()), y(point.ability()), point.position(), point.right()))
                .toList();
    }

    /** The estimates as points of a polyline. */
    public String line() {
        var points = new StringBuilder();
        report.trajectory().forEach(point -> append(points, x(point.position()), y(point.ability())));
        return points.toString();
    }

    /** The interval around each estimate as points of a polygon: along the top and back along the bottom. */
    public String band() {
        var points = new StringBuilder();
        report.trajectory()
                .forEach(point ->
                        append(points, x(point.position()), y(interval(point).upper())));
        report.trajectory()
                .reversed()
                .forEach(point ->
                        append(points, x(point.position()), y(interval(point).lower())));
        return points.toString();
    }

    /** The cut scores, each with the level that begins there. */
    public List<Line> cuts() {
        var lines = new ArrayList<Line>();
        var verdict = report.level();
        (verdict == null ? List.<LevelReport.LevelShare>of() : verdict.levels()).forEach(level -> {
            if (level.from() != null) {
                lines.add(new Line(y(level.from()), level.name()));
            }
        });
        return lines;
    }

    /** Whole logits. */
    public List<Line> ticks() {
        var lines = new ArrayList<Line>();
        for (int ability = (int) -reach; ability <= reach; ability++) {
            lines.add(new Line(y(ability), numbers.signedTick(ability)));
        }
        return lines;
    }

    /** Of the same confidence as the report's interval. */
    private AbilityInterval interval(TrajectoryPoint point) {
        return new AbilityEstimate(point.ability(), point.standardError())
                .interval(report.ability().confidence());
    }

    private double x(int position) {
        int last = Math.max(2, report.trajectory().size());
        return round(LEFT + (end() - LEFT) * (position - 0.5) / last);
    }

    private double y(double ability) {
        return round(TOP + (HEIGHT - TOP - BOTTOM) * (reach - ability) / (2 * reach));
    }

    private static void append(StringBuilder points, double x, double y) {
        points.append(x).append(',').append(y).append(' ');
    }

    private static double round(double coordinate) {
        return Math.round(coordinate * 10) / 10.0;
    }
}
