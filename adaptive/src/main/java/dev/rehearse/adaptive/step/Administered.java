package dev.rehearse.adaptive.step;

import java.util.Arrays;

/** The items of a pool that one examinee has been given, as a bitmap and in their order; mutable. */
public final class Administered {

    private final long[] bits;
    private int[] items = new int[64];
    private int size;

    /** None yet, of a pool of this size. */
    public Administered(int poolSize) {
        bits = new long[(poolSize + 63) / 64];
    }

    public int size() {
        return size;
    }

    public boolean contains(int item) {
        return (bits[item >> 6] & (1L << item)) != 0;
    }

    void add(int item) {
        bits[item >> 6] |= 1L << item;
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
        }
        items[size++] = item;
    }

    /** Costs as much as there are items, however large the pool. */
    void clear() {
        for (int i = 0; i < size; i++) {
            bits[items[i] >> 6] = 0;
        }
        size = 0;
    }
}
