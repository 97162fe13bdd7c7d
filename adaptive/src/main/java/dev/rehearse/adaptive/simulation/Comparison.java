package dev.rehearse.adaptive.simulation;

import java.util.List;

/**
 * What a simulation found of two tests that the same examinees took with the same luck.
 *
 * @param overall the second test less the first
 * @param bands the same by true ability, from the lowest
 */
public record Comparison(
        SimulationResult first, SimulationResult second, AccuracyDifference overall, List<BandDifference> bands) {

    public Comparison {
        bands = List.copyOf(bands);
    }
}
