package dev.rehearse.calibration;

import dev.rehearse.adaptive.item.InvalidItemParameter;
import java.util.Arrays;

/** The M step of one item: the parameters that fit best what is expected of its scores. */
final class Maximization {

    /*
     * The largest f(x) = sum_kq r_kq log P_k(x_q) + log prior over the free parameters x, by Fisher scoring: the slopes
     * of log P by central differences, whose products weighted by N_q P_k are the information; halved steps until f
     * rises.
     */

    private static final double DIFFERENCE = 1e-5;
    private static final int STEPS = 20;
    private static final int HALVINGS = 25;
    private static final double RIDGE = 1e-8;

    private final ItemForm form;
    private final ParameterPriors priors;
    private final double[] points;
    private final double[] counts;

    Maximization(ItemForm form, ParameterPriors priors, double[] points, double... counts) {
        this.form = form;
        this.priors = priors;
        this.points = points;
        this.counts = counts;
    }

    double[] from(double... start) {
        double[] free = start.clone();
        double value = value(free);
        for (int step = 0; step < STEPS; step++) {
            double[] direction = direction(free);
            double length = Math.min(1, 2 / Math.max(largest(direction), 1e-300));
            double[] next = moved(free, length, direction);
            double better = value(next);
            for (int half = 0; half < HALVINGS && !(better >= value); half++) {
                length /= 2;
                next = moved(free, length, direction);
                better = value(next);
            }
            if (!(better >= value)) {
                return free;
            }
            free = next;
            value = better;
            if (length * largest(direction) < 1e-9) {
                return free;
            }
        }
        return free;
    }

    double value(double... free) {
        try {
            double[] table = ItemTable.of(form.model(free), points);
            double sum = priors.logDensity(form, form.natural(free));
            for (int i = 0; i < counts.length; i++) {
                sum += counts[i] == 0 ? 0 : counts[i] * table[i];
            }
            return Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum;
        } catch (InvalidItemParameter outside) {
            return Double.NEGATIVE_INFINITY;
        }
    }

    private double[] direction(double... free) {
        double[][] slopes = slopes(form, free, points);
        double[] table = ItemTable.of(form.model(free), points);
        int size = free.length;
        double[] gradient = new double[size];
        double[][] information = new double[size][size];
        for (int i = 0; i < counts.length; i++) {
            double expected = personsAt(i % points.length) * Math.exp(table[i]);
            for (int a = 0; a < size; a++) {
                gradient[a] += counts[i] == 0 ? 0 : counts[i] * slopes[a][i];
                for (int b = 0; b <= a; b++) {
                    information[a][b] += expected * slopes[a][i] * slopes[b][i];
                    information[b][a] = information[a][b];
                }
            }
        }
        addPriors(free, gradient, information);
        for (int a = 0; a < size; a++) {
            information[a][a] += RIDGE + RIDGE * information[a][a];
        }
        return Matrix.solve(information, gradient);
    }

    private void addPriors(double[] free, double[] gradient, double[][] information) {
        for (int a = 0; a < free.length; a++) {
            double up = prior(free, a, 1e-4);
            double down = prior(free, a, -1e-4);
            gradient[a] += (up - down) / 2e-4;
            information[a][a] += Math.max(0, -(up - 2 * prior(free, a, 0) + down) / 1e-8);
        }
    }

    private double prior(double[] free, int index, double by) {
        double[] moved = free.clone();
        moved[index] += by;
        return priors.logDensity(form, form.natural(moved));
    }

    private double personsAt(int point) {
        double sum = 0;
        for (int i = point; i < counts.length; i += points.length) {
            sum += counts[i];
        }
        return sum;
    }

    /** d log P by free parameter, in the order of {@link ItemTable}. */
    static double[][] slopes(ItemForm form, double[] free, double... points) {
        double[][] slopes = new double[free.length][];
        for (int a = 0; a < free.length; a++) {
            double[] unit = new double[free.length];
            unit[a] = 1;
            double[] up = ItemTable.of(form.model(moved(free, DIFFERENCE, unit)), points);
            double[] down = ItemTable.of(form.model(moved(free, -DIFFERENCE, unit)), points);
            slopes[a] = up;
            for (int i = 0; i < up.length; i++) {
                up[i] = (up[i] - down[i]) / (2 * DIFFERENCE);
            }
        }
        return slopes;
    }

    /** Minus the second derivatives of the value. */
    double[][] curvature(double... free) {
        double h = 1e-3;
        int size = free.length;
        double[][] curvature = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = shifted(free, a, h, b, h)
                        - shifted(free, a, h, b, -h)
                        - shifted(free, a, -h, b, h)
                        + shifted(free, a, -h, b, -h);
                curvature[a][b] = -sum / (4 * h * h);
                curvature[b][a] = curvature[a][b];
            }
        }
        return curvature;
    }

    private double shifted(double[] free, int a, double byA, int b, double byB) {
        double[] moved = free.clone();
        moved[a] += byA;
        moved[b] += byB;
        return value(moved);
    }

    private static double[] moved(double[] from, double length, double... direction) {
        double[] moved = from.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += length * direction[i];
        }
        return moved;
    }

    private static double largest(double... values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }
}
