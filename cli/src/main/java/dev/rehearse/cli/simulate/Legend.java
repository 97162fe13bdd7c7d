package dev.rehearse.cli.simulate;

import static java.util.Locale.ROOT;

/** The legend of a chart: one line for each line and area, with a sample of it. */
final class Legend {

    private static final int ROW = 20;
    private static final int SAMPLE = 42;

    private final int left;
    private final StringBuilder rows = new StringBuilder();
    private int height;

    Legend(int left) {
        this.left = left;
    }

    void addLine(String name, Stroke stroke) {
        String sample = String.format(
                ROOT,
                "<line x1='%d' x2='%d' y1='%d' y2='%d' %s/>",
                left,
                left + SAMPLE,
                height,
                height,
                stroke.attributes(2));
        add(name, sample + stroke.marker(left + SAMPLE / 2.0, height));
    }

    void addArea(String name, Stroke stroke) {
        add(
                name,
                String.format(
                        ROOT,
                        "<rect x='%d' y='%d' width='%d' height='10' %s/>",
                        left,
                        height - 5,
                        SAMPLE,
                        stroke.pale()));
    }

    int height() {
        return height;
    }

    String svg() {
        return rows.toString();
    }

    private void add(String name, String sample) {
        rows.append(String.format(
                ROOT,
                "%s<text x='%d' y='%d'>%s</text>%n",
                sample,
                left + SAMPLE + 10,
                height + 5,
                Chart.escaped(name)));
        height += ROW;
    }
}
