package dev.rehearse.adaptive.ability;

import java.util.function.DoubleUnaryOperator;

/** Simpson's rule with cells of at most 0.02 logits. */
final class Simpson {

    private static final double LARGEST_CELL = 0.02;

    private Simpson() {}

    static double integral(DoubleUnaryOperator f, double from, double to) {
        int cells = Math.max(1, (int) Math.ceil((to - from) / LARGEST_CELL));
        double width = (to - from) / cells;
        double sum = 0;
        for (int i = 0; i < cells; i++) {
            double left = from + i * width;
            sum += f.applyAsDouble(left) + 4 * f.applyAsDouble(left + width / 2) + f.applyAsDouble(left + width);
        }
        return sum * width / 6;
    }
}
