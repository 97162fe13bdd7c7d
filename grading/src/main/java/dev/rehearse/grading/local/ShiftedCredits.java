package dev.rehearse.grading.local;

import java.util.List;

/** Shifts the credits of points equally in log odds until their weighted mean is a given score. */
final class ShiftedCredits {

    private static final double MOST = 12;

    private static final int HALVINGS = 50;

    private ShiftedCredits() {}

    static List<Double> of(List<Double> credits, List<Double> weights, double score) {
        if (score <= 0 || score >= 1) {
            return credits.stream().map(credit -> Math.clamp(score, 0.0, 1.0)).toList();
        }
        double low = -MOST;
        double high = MOST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (mean(credits, weights, middle) < score) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double shift = high;
        return credits.stream().map(credit -> moved(credit, shift)).toList();
    }

    private static double mean(List<Double> credits, List<Double> weights, double shift) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < credits.size(); i++) {
            sum += weights.get(i) * moved(credits.get(i), shift);
            weight += weights.get(i);
        }
        return sum / weight;
    }

    private static double moved(double credit, double shift) {
        double inner = Math.clamp(credit, 0.02, 0.98);
        return 1 / (1 + Math.exp(-Math.log(inner / (1 - inner)) - shift));
    }
}
