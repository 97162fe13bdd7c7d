package dev.rehearse.cli.simulate;

import static java.util.Locale.ROOT;

/** A chart as SVG: a title, a legend, two labelled axes, and lines and areas in data coordinates. */
final class Chart {

    private static final int WIDTH = 720;
    private static final int PLOT_HEIGHT = 290;
    private static final int LEFT = 70;
    private static final int RIGHT = 20;
    private static final int TITLE = 46;
    private static final int BOTTOM = 56;

    private final Axis x;
    private final Axis y;
    private final Legend legend = new Legend(LEFT);
    private final StringBuilder areas = new StringBuilder();
    private final StringBuilder lines = new StringBuilder();
    private final String title;

    Chart(String title, Axis x, Axis y) {
        this.title = title;
        this.x = x;
        this.y = y;
    }

    Chart line(String name, Stroke stroke, double[] xs, double[] ys) {
        legend.addLine(name, stroke);
        lines.append(
                String.format(ROOT, "<polyline points='%s' fill='none' %s/>%n", points(xs, ys), stroke.attributes(2)));
        for (int i = 0; i < xs.length; i++) {
            lines.append(stroke.marker(px(xs[i]), py(ys[i])));
        }
        return this;
    }

    /** The area between two lines, in a pale colour with an edge in the stroke; below all lines. */
    Chart area(String name, Stroke stroke, double[] xs, double[] lower, double[] upper) {
        legend.addArea(name, stroke);
        StringBuilder edge = new StringBuilder(points(xs, lower));
        for (int i = xs.length - 1; i >= 0; i--) {
            edge.append(String.format(ROOT, " %.1f,%.1f", px(xs[i]), py(upper[i])));
        }
        areas.append(String.format(ROOT, "<polygon points='%s' %s/>%n", edge, stroke.pale()));
        return this;
    }

    String svg() {
        int top = TITLE + legend.height();
        return String.format(
                        ROOT,
                        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' role='img' aria-label='%s' "
                                + "font-family='system-ui, sans-serif' font-size='13' fill='#333'>%n"
                                + "<rect width='100%%' height='100%%' fill='#fff'/>%n"
                                + "<text x='%d' y='28' font-size='17' font-weight='600' fill='#111'>%s</text>%n",
                        WIDTH,
                        top + PLOT_HEIGHT + BOTTOM,
                        escaped(title),
                        LEFT,
                        escaped(title))
                + group(TITLE, legend.svg())
                + group(top, grid() + areas + lines)
                + "</svg>\n";
    }

    private static String group(int top, String content) {
        return String.format(ROOT, "<g transform='translate(0 %d)'>%n%s</g>%n", top, content);
    }

    private String grid() {
        StringBuilder grid = new StringBuilder();
        for (double tick : y.ticks()) {
            grid.append(String.format(
                    ROOT,
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
            grid.append(String.format(
                    ROOT,
                    "<line x1='%.1f' x2='%.1f' y1='%d' y2='%d' stroke='#999'/>"
                            + "<text x='%.1f' y='%d' text-anchor='middle'>%s</text>%n",
                    px(tick),
                    px(tick),
                    PLOT_HEIGHT,
                    PLOT_HEIGHT + 5,
                    px(tick),
                    PLOT_HEIGHT + 20,
                    x.text(tick)));
        }
        return grid + labels();
    }

    private String labels() {
        return String.format(
                ROOT,
                "<text x='%d' y='%d' text-anchor='middle'>%s</text>%n"
                        + "<text transform='translate(18 %d) rotate(-90)' text-anchor='middle'>%s</text>%n",
                (LEFT + WIDTH - RIGHT) / 2,
                PLOT_HEIGHT + 44,
                escaped(x.label()),
                PLOT_HEIGHT / 2,
                escaped(y.label()));
    }

    private String points(double[] xs, double[] ys) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            points.append(String.format(ROOT, "%.1f,%.1f ", px(xs[i]), py(ys[i])));
        }
        return points.toString().strip();
    }

    private double px(double value) {
        return LEFT + x.share(value) * (WIDTH - LEFT - RIGHT);
    }

    private double py(double value) {
        return PLOT_HEIGHT * (1 - y.share(value));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
    }
}
