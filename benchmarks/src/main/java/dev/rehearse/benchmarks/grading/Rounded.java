package dev.rehearse.benchmarks.grading;

import java.util.Arrays;
import java.util.List;

/** Numbers short enough for a file that people read. */
final class Rounded {

    private static final double SCALE = 1e5;

    private Rounded() {}

    static double of(double value) {
        return Math.round(value * SCALE) / SCALE;
    }

    static List<Double> of(double[] values) {
        return Arrays.stream(values).map(Rounded::of).boxed().toList();
    }
}
