package dev.rehearse.benchmarks;

import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.adaptive.item.LogisticModel;
import java.util.Arrays;

/** The yardstick: EAP and maximum information as one writes them down first, over two arrays of parameters. */
final class PlainLoop {

    private static final int POINTS = 33;

    private final double[] a;
    private final double[] b;
    private final double[] c;
    private final boolean[] administered;
    private final double[] logDensity = new double[POINTS];
    private double theta;
    private int current;

    PlainLoop(ItemPool pool) {
        int size = pool.items().size();
        a = new double[size];
        b = new double[size];
        c = new double[size];
        for (int i = 0; i < size; i++) {
            LogisticModel model = (LogisticModel) pool.items().get(i).model();
            a[i] = model.discrimination();
            b[i] = model.difficulty();
            c[i] = model instanceof Logistic guessable ? guessable.guessing() : 0;
        }
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
            double l = 1 / (1 + Math.exp(-a[i] * (theta - b[i])));
            double p = c[i] + (1 - c[i]) * l;
            double information = a[i] * a[i] * l * l * (1 - c[i]) * (1 - l) / p;
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
            double p = c[current] + (1 - c[current]) / (1 + Math.exp(-a[current] * (point(k) - b[current])));
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
