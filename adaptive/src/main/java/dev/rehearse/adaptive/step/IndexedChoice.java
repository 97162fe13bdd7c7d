package dev.rehearse.adaptive.step;

import dev.rehearse.adaptive.selection.Criterion;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.selection.SeededDraw;

/** Chooses the item that {@link MaximumInformation} chooses, with the help of an index; mutable, not thread-safe. */
public final class IndexedChoice {

    /*
     * First the list of the cell, as far as its bounds reach; what was seen is kept, because only the largest
     * information tells which items are tied with it. If the list was too short, all items in two passes.
     */

    private final InformationIndex index;
    private final int[] seen;
    private final double[] informationOfSeen;
    private int seenSize;
    private int chosen;
    private int tied;
    private int looked;
    private long smallestDraw;

    public IndexedChoice(InformationIndex index) {
        this.index = index;
        this.seen = new int[index.listLength];
        this.informationOfSeen = new double[index.listLength];
    }

    /**
     * The index in the pool of the most informative unadministered item at {@code theta}; -1 if there is none. The seed
     * of the test breaks ties.
     */
    public int choose(double theta, Administered administered, long seed) {
        int position = administered.size() + 1;
        chosen = -1;
        tied = 0;
        looked = 0;
        double largest = largestOfCell(index.cell(theta), theta, administered);
        if (Double.isNaN(largest)) {
            chooseOfAll(theta, administered, seed);
        } else {
            double threshold = Criterion.tieThreshold(largest);
            for (int k = 0; k < seenSize; k++) {
                if (informationOfSeen[k] >= threshold) {
                    consider(seen[k], seed, position);
                }
            }
        }
        return chosen;
    }

    /** How many items shared the first place in the last choice, the chosen one included. */
    public int tied() {
        return tied;
    }

    /** How many items the last choice evaluated, some of them perhaps twice. */
    int looked() {
        return looked;
    }

    /** The largest information of the unadministered items, or NaN if the list is too short. */
    private double largestOfCell(int cell, double theta, Administered administered) {
        seenSize = 0;
        if (cell < 0) {
            return Double.NaN;
        }
        double largest = 0;
        int begin = cell * index.listLength;
        for (int k = begin; k < begin + index.listLength; k++) {
            if (index.bounds[k] < Criterion.tieThreshold(largest)) {
                return largest;
            }
            int item = index.listed[k];
            if (!administered.contains(item)) {
                double information = index.models[item].information(theta);
                seen[seenSize] = item;
                informationOfSeen[seenSize++] = information;
                largest = Math.max(largest, information);
                looked++;
            }
        }
        return index.boundOfOthers(cell) < Criterion.tieThreshold(largest) ? largest : Double.NaN;
    }

    private void chooseOfAll(double theta, Administered administered, long seed) {
        double largest = 0;
        looked += index.models.length;
        for (int i = 0; i < index.models.length; i++) {
            if (!administered.contains(i)) {
                largest = Math.max(largest, index.models[i].information(theta));
            }
        }
        double threshold = Criterion.tieThreshold(largest);
        for (int i = 0; i < index.models.length; i++) {
            if (!administered.contains(i) && index.models[i].information(theta) >= threshold) {
                consider(i, seed, administered.size() + 1);
            }
        }
    }

    private void consider(int item, long seed, int position) {
        // Most choices have no tie, and hashing an id costs as much as some information.
        if (tied == 1) {
            smallestDraw = SeededDraw.of(seed, position, index.ids[chosen]);
        }
        tied++;
        if (tied == 1) {
            chosen = item;
            return;
        }
        long draw = SeededDraw.of(seed, position, index.ids[item]);
        if (draw < smallestDraw || (draw == smallestDraw && index.ids[item].compareTo(index.ids[chosen]) < 0)) {
            chosen = item;
            smallestDraw = draw;
        }
    }
}
