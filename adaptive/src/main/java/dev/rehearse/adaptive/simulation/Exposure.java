package dev.rehearse.adaptive.simulation;

/** Rates of exposure and overlap, from how often each item was administered. */
final class Exposure {

    /*
     * Of the N (N - 1) / 2 pairs of examinees, x (x - 1) / 2 share an item that was administered x times. The overlap
     * rate is the mean number of shared items by the mean length L:   sum x (x - 1) / (N (N - 1) L).
     *
     * S.-Y. Chen, R. D. Ankenmann and J. A. Spray (2003), The relationship between item exposure and test overlap in
     * computerized adaptive testing. Journal of Educational Measurement 40(2), 129-145,
     * doi:10.1111/j.1745-3984.2003.tb01100.x.
     */

    private Exposure() {}

    static double largest(long[] administrations, long examinees) {
        long most = 0;
        for (long count : administrations) {
            most = Math.max(most, count);
        }
        return (double) most / examinees;
    }

    static double overlap(long[] administrations, long examinees, long items) {
        double pairs = 0;
        for (long count : administrations) {
            pairs += (double) count * (count - 1);
        }
        // N (N - 1) L = (N - 1) items
        return pairs / ((examinees - 1) * (double) items);
    }
}
