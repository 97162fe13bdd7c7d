package dev.rehearse.adaptive.step;

/** The items with the largest bounds of all that were offered: a heap with the smallest of them at its root. */
final class Shortlist {

    private final int[] items;
    private final double[] bounds;
    private int size;
    private double largestRefused = Double.NEGATIVE_INFINITY;

    Shortlist(int capacity) {
        items = new int[capacity];
        bounds = new double[capacity];
    }

    void offer(int item, double bound) {
        if (size < items.length) {
            siftUp(size++, item, bound);
        } else if (bound > bounds[0]) {
            largestRefused = bounds[0];
            siftDown(item, bound);
        } else {
            largestRefused = Math.max(largestRefused, bound);
        }
    }

    /** The largest bound that is not on the list; negative infinity if all are. */
    double largestRefused() {
        return largestRefused;
    }

    /** Writes the list from the largest bound to the smallest, and empties it. */
    void drainTo(int[] sortedItems, double[] sortedBounds, int offset) {
        while (size > 0) {
            sortedItems[offset + size - 1] = items[0];
            sortedBounds[offset + size - 1] = bounds[0];
            size--;
            siftDown(items[size], bounds[size]);
        }
        largestRefused = Double.NEGATIVE_INFINITY;
    }

    private void siftUp(int from, int item, double bound) {
        int place = from;
        while (place > 0 && bounds[(place - 1) / 2] > bound) {
            move((place - 1) / 2, place);
            place = (place - 1) / 2;
        }
        put(place, item, bound);
    }

    private void siftDown(int item, double bound) {
        int place = 0;
        int child = smallerChild(place);
        while (child < size && bounds[child] < bound) {
            move(child, place);
            place = child;
            child = smallerChild(place);
        }
        put(place, item, bound);
    }

    private int smallerChild(int place) {
        int left = 2 * place + 1;
        return left + 1 < size && bounds[left + 1] < bounds[left] ? left + 1 : left;
    }

    private void move(int from, int to) {
        put(to, items[from], bounds[from]);
    }

    private void put(int place, int item, double bound) {
        items[place] = item;
        bounds[place] = bound;
    }
}
