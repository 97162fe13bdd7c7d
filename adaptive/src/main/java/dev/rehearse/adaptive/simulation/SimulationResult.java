package dev.rehearse.adaptive.simulation;

import java.util.List;

/**
 * The results of a simulation.
 *
 * @param bands the same by true ability, from the lowest
 * @param exposure for each item, in the order of the pool, the share of examinees who were given it
 */
public record SimulationResult(Accuracy overall, List<Band> bands, List<Double> exposure) {

    public SimulationResult {
        bands = List.copyOf(bands);
        exposure = List.copyOf(exposure);
    }
}
