package dev.rehearse.adaptive.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects the results of two tests of the same examinees; thread-safe. */
final class PairedTally {

    private final Tally first;
    private final Tally second;
    private final PairedSums[][] blocks;

    PairedTally(Tally first, Tally second, int blockCount) {
        this.first = first;
        this.second = second;
        this.blocks = new PairedSums[blockCount][];
    }

    void put(int block, List<Outcome> firstOutcomes, List<Outcome> secondOutcomes) {
        first.put(block, firstOutcomes);
        second.put(block, secondOutcomes);
        PairedSums[] sums = empty();
        for (int i = 0; i < firstOutcomes.size(); i++) {
            Outcome outcome = firstOutcomes.get(i);
            sums[Bands.of(outcome.ability())].add(outcome, secondOutcomes.get(i));
        }
        put(block, sums);
    }

    void add(int[][] firstCounts, int[][] secondCounts) {
        first.add(firstCounts);
        second.add(secondCounts);
    }

    /** Blocks are added in their order, whichever thread computed them, as in {@link Tally}. */
    synchronized Comparison result(int examinees) {
        SimulationResult before = first.result(examinees);
        SimulationResult after = second.result(examinees);
        PairedSums[] byBand = empty();
        for (PairedSums[] block : blocks) {
            for (int band = 0; band < Bands.COUNT; band++) {
                byBand[band].add(block[band]);
            }
        }
        PairedSums all = new PairedSums();
        List<BandDifference> bands = new ArrayList<>();
        for (int band = 0; band < Bands.COUNT; band++) {
            all.add(byBand[band]);
            AccuracyDifference difference = byBand[band].difference(
                    before.bands().get(band).accuracy(), after.bands().get(band).accuracy());
            bands.add(new BandDifference(Bands.lower(band), Bands.upper(band), difference));
        }
        return new Comparison(before, after, all.difference(before.overall(), after.overall()), bands);
    }

    private synchronized void put(int block, PairedSums[] sums) {
        blocks[block] = sums;
    }

    private static PairedSums[] empty() {
        PairedSums[] sums = new PairedSums[Bands.COUNT];
        Arrays.setAll(sums, _ -> new PairedSums());
        return sums;
    }
}
