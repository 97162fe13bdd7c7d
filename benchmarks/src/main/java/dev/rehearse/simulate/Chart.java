package dev.rehearse.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A chart as SVG: a title, two labelled axes, lines, dots, bars and bands in data coordinates, and a legend. */
final class Chart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;
    private static final int LEFT = 70;
    private static final int RIGHT = 20;
    private static final int TOP = 74;
    private static final int BOTTOM = 56;

    private final Axis x;
    private final Axis y;
    private final StringBuilder marks = new StringBuilder();
    private final List<String> legend = new ArrayList<>();
    private final String title;

    Chart(String title, Axis x, Axis y) {
        this.title = title;
        this.x = x;
        this.y = y;
    }

    Chart line(String name, String colour, double[] xs, double[] ys) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", px(xs[i]), py(ys[i])));
        }
        marks.append(String.format(
                Locale.ROOT, "<polyline points='%s' fill='none' stroke='%s' stroke-width='2'/>%n", points, colour));
        return named(name, colour);
    }

    Chart dots(String colour, double[] xs, double[] ys) {
        for (int i = 0; i < xs.length; i++) {
            marks.append(String.format(
                    Locale.ROOT, "<circle cx='%.1f' cy='%.1f' r='3.5' fill='%s'/>%n", px(xs[i]), py(ys[i]), colour));
        }
        return this;
    }

    /** The area between two lines. */
    Chart ribbon(String name, String colour, double[] xs, double[][] lowerAndUpper) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", px(xs[i]), py(lowerAndUpper[0][i])));
        }
        for (int i = xs.length - 1; i >= 0; i--) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", px(xs[i]), py(lowerAndUpper[1][i])));
        }
        marks.append(String.format(Locale.ROOT, "<polygon points='%s' fill='%s'/>%n", points, colour));
        return named(name, colour);
    }

    String svg() {
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' role='img' aria-label='%s' "
                        + "font-family='system-ui, sans-serif' font-size='13' fill='#333'>%n"
                        + "<rect width='100%%' height='100%%' fill='#fff'/>%n"
                        + "<text x='%d' y='28' font-size='17' font-weight='600' fill='#111'>%s</text>%n",
                WIDTH,
                HEIGHT,
                title,
                LEFT,
                title));
        drawLegend(svg);
        drawGrid(svg);
        svg.append(marks);
        return svg.append("</svg>\n").toString();
    }

    private Chart named(String name, String colour) {
        if (!name.isEmpty()) {
            legend.add(name + "\n" + colour);
        }
        return this;
    }

    private void drawLegend(StringBuilder svg) {
        int at = LEFT;
        for (String entry : legend) {
            String name = entry.substring(0, entry.indexOf('\n'));
            String colour = entry.substring(entry.indexOf('\n') + 1);
            svg.append(
                    String.format(Locale.ROOT, "<rect x='%d' y='45' width='18' height='6' fill='%s'/>%n", at, colour));
            svg.append(String.format(Locale.ROOT, "<text x='%d' y='52'>%s</text>%n", at + 24, name));
            at += 48 + 7 * name.length();
        }
    }

    private void drawGrid(StringBuilder svg) {
        for (double tick : y.ticks()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1='%d' x2='%d' y1='%.1f' y2='%.1f' stroke='%s'/>"
                            + "<text x='%d' y='%.1f' text-anchor='end'>%s</text>%n",
                    LEFT,
                    WIDTH - RIGHT,
                    py(tick),
                    py(tick),
                    tick == 0 ? "#999" : "#e4e4e4",
                    LEFT - 8,
                    py(tick) + 4,
                    y.text(tick)));
        }
        for (double tick : x.ticks()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1='%.1f' x2='%.1f' y1='%d' y2='%d' stroke='#999'/>"
                            + "<text x='%.1f' y='%d' text-anchor='middle'>%s</text>%n",
                    px(tick),
                    px(tick),
                    HEIGHT - BOTTOM,
                    HEIGHT - BOTTOM + 5,
                    px(tick),
                    HEIGHT - BOTTOM + 20,
                    x.text(tick)));
        }
        svg.append(String.format(
                Locale.ROOT,
                "<text x='%d' y='%d' text-anchor='middle'>%s</text>%n"
                        + "<text transform='translate(18 %d) rotate(-90)' text-anchor='middle'>%s</text>%n",
                (LEFT + WIDTH - RIGHT) / 2,
                HEIGHT - 12,
                x.label(),
                (TOP + HEIGHT - BOTTOM) / 2,
                y.label()));
    }

    private double px(double value) {
        return LEFT + x.share(value) * (WIDTH - LEFT - RIGHT);
    }

    private double py(double value) {
        return HEIGHT - BOTTOM - y.share(value) * (HEIGHT - TOP - BOTTOM);
    }
}
