package dev.rehearse.adaptive.selection;

/** A pseudo-random number that is a function of a seed, a position and an item, on every machine and JDK. */
public final class SeededDraw {

    /*
     * The output function of SplitMix64, applied once per argument: each bit of the input flips each bit of the output
     * with probability close to 1/2, so neighbouring seeds and positions give unrelated draws. Written out because the
     * JDK does not promise that its generators stay the same, and stored interviews must replay for years.
     *
     * G. L. Steele, D. Lea and C. H. Flood (2014), Fast splittable pseudorandom number generators. OOPSLA, 453-472,
     * doi:10.1145/2660193.2660195; the constants are variant 13 of D. Stafford's mixers, as in that paper's Java code.
     */

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private SeededDraw() {}

    /** Uniform over all longs. {@link String#hashCode()} is fixed by the Java platform. */
    public static long of(long seed, int position, String itemId) {
        return of(seed, position, itemId.hashCode());
    }

    /** The draw of an item whose id has this hash. */
    public static long of(long seed, int position, int hashOfItemId) {
        return mix(mix(mix(seed) + position) + hashOfItemId);
    }

    /** The draw as a number from 0 (included) to 1 (excluded). */
    public static double uniform(long draw) {
        return (draw >>> 11) * 0x1p-53;
    }

    private static long mix(long value) {
        long z = value + GOLDEN_GAMMA;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
