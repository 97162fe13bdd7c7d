package dev.rehearse.adaptive.step;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.selection.SelectionReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Finds the items of a pool with the most information with the help of an index; mutable, not thread-safe. */
final class MostInformative {

    /** More than rounding: all that tie with the last of the best are found, too. */
    private static final double TIE = 1e-9;

    private static final int FEW = 256;

    private final InformationIndex index;
    private final List<Item> pool;
    private final TiedItems tied;
    private int[] found = new int[FEW];
    private double[] information = new double[FEW];
    private double[] best = {};
    private int size;
    private int full;

    MostInformative(InformationIndex index, List<Item> pool, long seed) {
        this.index = index;
        this.pool = pool;
        this.tied = new TiedItems(index, seed);
    }

    /**
     * At least this many of the candidates with the most information at {@code theta}, or all. Of those tied with the
     * last of them possibly only the first in the order drawn by the seed.
     */
    List<Item> of(int most, double theta, BitSet candidates, int position) {
        List<Item> items = new ArrayList<>();
        if (index.isShared()) {
            tied.first(most, theta, candidates, position, item -> items.add(pool.get(item)));
        } else {
            find(most, theta, candidates);
            for (int k = 0; k < size; k++) {
                if (information[k] >= threshold()) {
                    items.add(pool.get(found[k]));
                }
            }
        }
        return items;
    }

    /** How many candidates of the last search share the rank of the chosen item. */
    int tied(SelectionReason reason) {
        return index.isShared() ? tied.tied(reason.information(), reason.tied()) : reason.tied();
    }

    private void find(int most, double theta, BitSet candidates) {
        best = new double[most];
        size = 0;
        full = 0;
        int cell = index.cell(theta);
        if (cell < 0 || !listed(cell, theta, candidates)) {
            all(theta, candidates);
        }
    }

    private boolean listed(int cell, double theta, BitSet candidates) {
        int begin = cell * index.listLength;
        for (int k = begin; k < begin + index.listLength; k++) {
            if (index.bounds[k] < threshold()) {
                return true;
            }
            int item = index.listed[k];
            if (candidates.get(item)) {
                consider(item, index.models[item].information(theta));
            }
        }
        return index.boundOfOthers(cell) < threshold();
    }

    private void all(double theta, BitSet candidates) {
        size = 0;
        full = 0;
        Arrays.fill(best, 0);
        double[] values = index.information(theta);
        for (int item = 0; item < values.length; item++) {
            if (candidates.get(item)) {
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

    /** The least information of the best items found so far; 0 while there are too few. */
    private double threshold() {
        return full < best.length ? Double.NEGATIVE_INFINITY : best[best.length - 1] * (1 - TIE);
    }
}
