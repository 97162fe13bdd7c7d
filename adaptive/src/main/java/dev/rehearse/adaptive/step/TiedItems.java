package dev.rehearse.adaptive.step;

import dev.rehearse.adaptive.selection.Criterion;
import dev.rehearse.adaptive.selection.SeededDraw;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/**
 * The most informative items of a pool in which many items share few models, as with authors' judgements of difficulty;
 * mutable, not thread-safe.
 */
final class TiedItems {

    /*
     * A model's information is computed once for all its items. From the most informative models down, their candidates
     * are taken until there are enough. Of candidates that are tied with each other no more are taken than are needed,
     * the ones with the smallest draws, which are those that a ranking puts first; how many they were is counted.
     */

    private final InformationIndex index;
    private final long seed;
    private int position;
    private int needed;
    private int[] items = {};
    private long[] draws = {};
    private int kept;
    private int tied;
    private double smallest;
    private double largest;

    TiedItems(InformationIndex index, long seed) {
        this.index = index;
        this.seed = seed;
    }

    /** Passes on this many of the candidates with the most information, best first, or all if there are fewer. */
    void first(int most, double theta, BitSet candidates, int positionInTest, IntConsumer taker) {
        double[] information = index.informationOfModels(theta);
        long[] words = Arrays.copyOf(candidates.toLongArray(), index.models.length / Long.SIZE + 1);
        position = positionInTest;
        needed = most;
        smallest = Double.POSITIVE_INFINITY;
        while (needed > 0 && next(information, words)) {
            for (int place = 0; place < kept; place++) {
                taker.accept(items[place]);
            }
            needed -= kept;
        }
    }

    /** How many candidates share this information of an item that was passed on last. */
    int tied(double information, int others) {
        return information >= smallest && information <= largest ? tied : others;
    }

    /**
     * Collects candidates of the next models, as long as they are tied; possibly none. False if there are no more
     * models.
     */
    private boolean next(double[] information, long[] candidates) {
        double limit = smallest;
        largest = Double.NEGATIVE_INFINITY;
        for (double value : information) {
            if (value < limit && value > largest) {
                largest = value;
            }
        }
        if (largest == Double.NEGATIVE_INFINITY) {
            return false;
        }
        smallest = Criterion.tieThreshold(largest);
        kept = 0;
        tied = 0;
        items = items.length < needed ? new int[needed] : items;
        draws = draws.length < needed ? new long[needed] : draws;
        for (int model = 0; model < information.length; model++) {
            if (information[model] < limit && information[model] >= smallest) {
                take(index.itemsOfModel(model), candidates);
            }
        }
        return true;
    }

    private void take(int[] some, long[] candidates) {
        // Thousands of items pass here for each answer: plain arrays and locals.
        int[] hashes = index.hashes;
        long ofTest = seed;
        int place = position;
        long last = last();
        int count = 0;
        for (int item : some) {
            if ((candidates[item >> 6] & (1L << item)) != 0) {
                count++;
                long draw = SeededDraw.of(ofTest, place, hashes[item]);
                if (draw <= last) {
                    keep(draw, item);
                    last = last();
                }
            }
        }
        tied += count;
    }

    /** No larger draw is kept. */
    private long last() {
        return kept < needed ? Long.MAX_VALUE : draws[kept - 1];
    }

    private void keep(long draw, int item) {
        if (kept == needed && !comesBefore(draw, item, kept - 1)) {
            return;
        }
        int place = kept < needed ? kept++ : kept - 1;
        while (place > 0 && comesBefore(draw, item, place - 1)) {
            draws[place] = draws[place - 1];
            items[place] = items[place - 1];
            place--;
        }
        draws[place] = draw;
        items[place] = item;
    }

    private boolean comesBefore(long draw, int item, int place) {
        return draw < draws[place] || (draw == draws[place] && index.ids[item].compareTo(index.ids[items[place]]) < 0);
    }
}
