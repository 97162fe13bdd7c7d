package dev.rehearse.benchmarks;

import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.TwoParameterLogistic;
import java.util.Arrays;

/** The yardstick: EAP and maximum information as one writes them down first, over two arrays of parameters. */
final class PlainLoop {

    private static final int POINTS = 33;

    private final double[] a;
    private final double[] b;
    private final boolean[] administered;
    private final double[] logDensity = new double[POINTS];
    private double theta;
    private int current;

    PlainLoop(ItemPool pool) {
        a = pool.items().stream()
                .mapToDouble(item -> ((TwoParameterLogistic) item.model()).discrimination())
                .toArray();
        b = pool.items().stream()
                .mapToDouble(item -> ((TwoParameterLogistic) item.model()).difficulty())
                .toArray();
        administered = new boolean[a.length];
    }

    void restart() {
        Arrays.fill(administered, false);
        for (int k = 0; k < POINTS; k++) {
            logDensity[k] = -point(k) * point(k) / 2;
        }
        theta = 0;
    }

    int choose() {
        double largest = -1;
        for (int i = 0; i < a.length; i++) {
            double p = 1 / (1 + Math.exp(-a[i] * (theta - b[i])));
            double information = a[i] * a[i] * p * (1 - p);
            if (!administered[i] && information > largest) {
                largest = information;
                current = i;
            }
        }
        return current;
    }

    void record(int score) {
        administered[current] = true;
        double mass = 0;
        double sum = 0;
        for (int k = 0; k < POINTS; k++) {
            double p = 1 / (1 + Math.exp(-a[current] * (point(k) - b[current])));
            logDensity[k] += Math.log(score == 1 ? p : 1 - p);
            double density = Math.exp(logDensity[k]) * (k == 0 || k == POINTS - 1 ? 0.5 : 1);
            mass += density;
            sum += density * point(k);
        }
        theta = sum / mass;
    }

    double ability() {
        return theta;
    }

    private static double point(int k) {
        return -4 + k * 0.25;
    }
}
