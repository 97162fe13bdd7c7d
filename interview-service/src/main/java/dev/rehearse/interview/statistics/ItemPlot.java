package dev.rehearse.interview.statistics;

import dev.rehearse.edge.site.PageNumbers;
import dev.rehearse.interview.statistics.ItemCurve.AbilityGroup;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The plot of an item's curve: expected scores as a line, groups of candidates as circles. It computes coordinates
 * only; the template draws.
 *
 * @param line points of the curve
 * @param marks the groups
 * @param abilities ticks below
 * @param scores ticks at the left
 */
record ItemPlot(String line, List<Mark> marks, List<Tick> abilities, List<Tick> scores) {

    /** Size of the plot and its margins, in the units of its view box. */
    static final int WIDTH = 480;

    static final int HEIGHT = 280;
    private static final int LEFT = 56;
    private static final int RIGHT = 16;
    private static final int TOP = 16;
    private static final int BOTTOM = 40;

    /** The area of a circle grows with the answers of its group; the largest one has this radius. */
    private static final double LARGEST = 11;

    private static final double SMALLEST = 3;
    private static final int QUARTERS = 4;

    /** The 97.5th percentile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /** A circle with a bar over the 95 % interval of its mean. */
    record Mark(double x, double y, double radius, double top, double bottom) {}

    /** A place on an axis, with its label. */
    record Tick(double at, String label) {}

    static ItemPlot of(ItemCurve curve, PageNumbers numbers) {
        double most = curve.observed().stream()
                .mapToDouble(AbilityGroup::answers)
                .max()
                .orElse(1);
        return new ItemPlot(
                curve.expected().stream()
                        .map(point -> x(point.ability()) + "," + y(point.score()))
                        .collect(Collectors.joining(" ")),
                curve.observed().stream().map(group -> mark(group, most)).toList(),
                IntStream.rangeClosed(-ItemCurves.REACH, ItemCurves.REACH)
                        .mapToObj(ability -> new Tick(x(ability), numbers.tick(ability)))
                        .toList(),
                Stream.iterate(0, quarter -> quarter <= QUARTERS, quarter -> quarter + 2)
                        .map(quarter ->
                                new Tick(y((double) quarter / QUARTERS), numbers.percent((double) quarter / QUARTERS)))
                        .toList());
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    public int left() {
        return LEFT;
    }

    public int right() {
        return WIDTH - RIGHT;
    }

    public int top() {
        return TOP;
    }

    public int bottom() {
        return HEIGHT - BOTTOM;
    }

    private static Mark mark(AbilityGroup group, double most) {
        double margin = Z * group.standardError();
        return new Mark(
                x(group.ability()),
                y(group.score()),
                round(Math.max(SMALLEST, LARGEST * Math.sqrt(group.answers() / most))),
                y(group.score() + margin),
                y(group.score() - margin));
    }

    private static double x(double ability) {
        double shown = Math.clamp(ability, -ItemCurves.REACH, ItemCurves.REACH);
        return round(LEFT + (WIDTH - LEFT - RIGHT) * (shown + ItemCurves.REACH) / (2.0 * ItemCurves.REACH));
    }

    private static double y(double score) {
        return round(TOP + (HEIGHT - TOP - BOTTOM) * (1 - Math.clamp(score, 0, 1)));
    }

    private static double round(double coordinate) {
        return Math.round(coordinate * 10) / 10.0;
    }
}
