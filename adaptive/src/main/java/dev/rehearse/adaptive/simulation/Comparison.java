package dev.rehearse.adaptive.simulation;

import java.util.List;

/**
 * The results of two tests simulated with the same examinees and the same random numbers.
 *
 * @param overall the second test minus the first
 * @param bands the same by true ability, from the lowest
 */
public record Comparison(
        SimulationResult first, SimulationResult second, AccuracyDifference overall, List<BandDifference> bands) {

    public Comparison {
        bands = List.copyOf(bands);
    }
}
