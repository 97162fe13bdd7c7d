package dev.rehearse.adaptive.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Collects the results of a simulation; thread-safe. */
final class Tally {

    /*
     * Sums of floating-point numbers depend on the order. So each block of examinees has sums of its own, which are
     * added in the order of the blocks at the end, whichever thread computed them. Counts may be added in any order.
     */

    private final Sums[][] blocks;
    private final long[][] administrations;

    Tally(int blockCount, int items) {
        blocks = new Sums[blockCount][];
        administrations = new long[Bands.COUNT][items];
    }

    void put(int block, List<Outcome> outcomes) {
        Sums[] sums = empty();
        outcomes.forEach(outcome -> sums[Bands.of(outcome.ability())].add(outcome));
        put(block, sums);
    }

    private synchronized void put(int block, Sums[] sums) {
        blocks[block] = sums;
    }

    synchronized void add(int[][] counts) {
        for (int band = 0; band < Bands.COUNT; band++) {
            for (int i = 0; i < counts[band].length; i++) {
                administrations[band][i] += counts[band][i];
            }
        }
    }

    synchronized SimulationResult result(int examinees) {
        Sums[] byBand = empty();
        for (Sums[] block : blocks) {
            for (int band = 0; band < Bands.COUNT; band++) {
                byBand[band].add(block[band]);
            }
        }
        Sums all = new Sums();
        List<Band> bands = new ArrayList<>();
        for (int band = 0; band < Bands.COUNT; band++) {
            all.add(byBand[band]);
            bands.add(new Band(Bands.lower(band), Bands.upper(band), byBand[band].accuracy(administrations[band])));
        }
        long[] counts = allAdministrations();
        List<Double> exposure = LongStream.of(counts)
                .mapToObj(count -> (double) count / examinees)
                .toList();
        return new SimulationResult(all.accuracy(counts), bands, exposure);
    }

    private static Sums[] empty() {
        Sums[] sums = new Sums[Bands.COUNT];
        Arrays.setAll(sums, _ -> new Sums());
        return sums;
    }

    private long[] allAdministrations() {
        long[] sum = new long[administrations[0].length];
        for (long[] band : administrations) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += band[i];
            }
        }
        return sum;
    }
}
