package dev.rehearse.cli.simulate;

import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** A linear axis that contains some values and begins and ends at a round number. */
record Axis(String label, double from, double to, double step) {

    private static final int MOST_TICKS = 10;

    /**
     * The axis around {@code least} and {@code most}, with at most about ten ticks at 1, 2 or 5 times a power of ten.
     */
    static Axis around(String label, double least, double most) {
        double span = Math.max(most - least, 1e-9);
        double power = Math.pow(10, Math.floor(Math.log10(span / MOST_TICKS)));
        double step = DoubleStream.of(1, 2, 5, 10)
                .map(factor -> factor * power)
                .filter(candidate -> span / candidate <= MOST_TICKS)
                .findFirst()
                .orElse(10 * power);
        return new Axis(label, Math.floor(least / step) * step, Math.ceil(most / step) * step, step);
    }

    /** 0 at the beginning, 1 at the end. */
    double share(double value) {
        return (value - from) / (to - from);
    }

    double[] ticks() {
        return LongStream.rangeClosed(Math.round(from / step), Math.round(to / step))
                .mapToDouble(i -> i * step)
                .toArray();
    }

    String text(double tick) {
        int decimals = Math.clamp((long) Math.ceil(-Math.log10(step) - 1e-9), 0, 6);
        return String.format(Locale.ROOT, "%." + decimals + "f", tick);
    }
}
