package dev.rehearse.cli.simulate;

import static java.util.Locale.ROOT;

/**
 * The style of a line; all can be told apart without colour.
 *
 * @param colour from Okabe and Ito's palette for colour-blind readers
 * @param dashes as in SVG's stroke-dasharray; empty for a solid line
 * @param marker shape at each point
 */
record Stroke(String colour, String dashes, Marker marker) {

    static final Stroke FIRST = new Stroke("#0072b2", "", Marker.DISC);
    static final Stroke SECOND = new Stroke("#d55e00", "9 5", Marker.SQUARE);
    static final Stroke REFERENCE = new Stroke("#555555", "2 4", Marker.NONE);

    enum Marker {
        NONE,
        DISC,
        SQUARE
    }

    /** For the first or the second test. */
    static Stroke of(int test) {
        return test == 0 ? FIRST : SECOND;
    }

    /** The same colour for a secondary line: thinner, and without markers. */
    Stroke finer() {
        return new Stroke(colour, dashes.isEmpty() ? "2 3" : "9 3 2 3", Marker.NONE);
    }

    Stroke withoutMarkers() {
        return new Stroke(colour, dashes, Marker.NONE);
    }

    /** The attributes of a line of this width. */
    String attributes(int width) {
        String dasharray = dashes.isEmpty() ? "" : " stroke-dasharray='" + dashes + "'";
        return "stroke='" + colour + "' stroke-width='" + width + "'" + dasharray;
    }

    /** The attributes of an area. */
    String pale() {
        return "fill='" + colour + "' fill-opacity='0.15' " + attributes(1);
    }

    /** The marker of a point. */
    String marker(double x, double y) {
        return switch (marker) {
            case NONE -> "";
            case DISC -> String.format(ROOT, "<circle cx='%.1f' cy='%.1f' r='4' fill='%s'/>%n", x, y, colour);
            case SQUARE ->
                String.format(
                        ROOT,
                        "<rect x='%.1f' y='%.1f' width='8' height='8' fill='#fff' stroke='%s' stroke-width='2'/>%n",
                        x - 4,
                        y - 4,
                        colour);
        };
    }
}
