package dev.rehearse.adaptive.step;

import dev.rehearse.adaptive.item.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Finds the items of a pool with the most information with the help of an index; mutable, for one thread. */
final class MostInformative {

    /** More than rounding: all that tie with the last of the best are found, too. */
    private static final double TIE = 1e-9;

    private static final int FEW = 256;

    private final InformationIndex index;
    private final List<Item> pool;
    private int[] found = new int[FEW];
    private double[] information = new double[FEW];
    private double[] best = {};
    private int size;
    private int full;

    MostInformative(InformationIndex index, List<Item> pool) {
        this.index = index;
        this.pool = pool;
    }

    /** At least so many of the candidates with the most information at {@code theta}, or all; with all that tie. */
    List<Item> of(int most, double theta, IntPredicate candidate) {
        best = new double[most];
        size = 0;
        full = 0;
        int cell = index.cell(theta);
        if (cell < 0 || !listed(cell, theta, candidate)) {
            all(theta, candidate);
        }
        List<Item> items = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            if (information[k] >= threshold()) {
                items.add(pool.get(found[k]));
            }
        }
        return items;
    }

    private boolean listed(int cell, double theta, IntPredicate candidate) {
        int begin = cell * index.listLength;
        for (int k = begin; k < begin + index.listLength; k++) {
            if (index.bounds[k] < threshold()) {
                return true;
            }
            int item = index.listed[k];
            if (candidate.test(item)) {
                consider(item, index.models[item].information(theta));
            }
        }
        return index.boundOfOthers(cell) < threshold();
    }

    private void all(double theta, IntPredicate candidate) {
        size = 0;
        full = 0;
        Arrays.fill(best, 0);
        double[] values = index.information(theta);
        for (int item = 0; item < values.length; item++) {
            if (candidate.test(item)) {
                consider(item, values[item]);
            }
        }
    }

    private void consider(int item, double value) {
        if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
            information = Arrays.copyOf(information, 2 * size);
        }
        found[size] = item;
        information[size++] = value;
        int place = full < best.length ? full++ : best.length;
        while (place > 0 && best[place - 1] < value) {
            if (place < best.length) {
                best[place] = best[place - 1];
            }
            place--;
        }
        if (place < best.length) {
            best[place] = value;
        }
    }

    /** What an item must have to be among the best; everything, as long as there are too few. */
    private double threshold() {
        return full < best.length ? Double.NEGATIVE_INFINITY : best[best.length - 1] * (1 - TIE);
    }
}
