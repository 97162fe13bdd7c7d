package dev.rehearse.interview.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The scale at the top of a report: the regions of the levels, the interval and its middle. It computes coordinates
 * only; the template draws.
 */
public final class ScalePlot {

    /** In the units of its view box. */
    public static final int WIDTH = 720;

    private static final double REACH = 3;

    private final Report report;

    ScalePlot(Report report) {
        this.report = report;
    }

    /**
     * The region of a level.
     *
     * @param middle the position of its name
     */
    public record Region(String name, double x, double width, double middle, boolean named) {}

    public int width() {
        return WIDTH;
    }

    public List<Region> regions() {
        var level = report.level();
        if (level == null) {
            return List.of();
        }
        var regions = new ArrayList<Region>();
        var levels = level.levels();
        for (int i = 0; i < levels.size(); i++) {
            var from = levels.get(i).from();
            var to = i + 1 < levels.size() ? levels.get(i + 1).from() : null;
            double left = from == null ? 0 : x(from);
            double right = to == null ? WIDTH : x(to);
            regions.add(new Region(
                    levels.get(i).name(),
                    left,
                    right - left,
                    (left + right) / 2,
                    level.between().contains(levels.get(i).name())));
        }
        return regions;
    }

    public double lower() {
        return x(report.ability().lower());
    }

    public double length() {
        return x(report.ability().upper()) - lower();
    }

    public double middle() {
        return x(report.ability().ability());
    }

    private static double x(double ability) {
        double share = (Math.clamp(ability, -REACH, REACH) + REACH) / (2 * REACH);
        return Double.parseDouble(String.format(Locale.ROOT, "%.1f", WIDTH * share));
    }
}
