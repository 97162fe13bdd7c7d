package dev.rehearse.adaptive.simulation;

import dev.rehearse.adaptive.exposure.SympsonHetter;
import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.selection.RankedSelection;
import dev.rehearse.adaptive.step.Procedure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds the parameters of {@link SympsonHetter} by simulations that lower those of overexposed items.
 *
 * @param simulation of the examinees for whom the rates should hold
 * @param rate the largest share of examinees who may be given an item, above 0 and below 1
 * @param rounds the most rounds of simulation, at least 1
 */
public record ExposureCalibration(Simulation simulation, double rate, int rounds) {

    /*
     * A round simulates the test with the parameters K so far, all 1 at first. P(A) is the share of examinees who had
     * an item, P(S) = P(A) / K the share to whom it was offered, since the draws do not depend on who is offered what.
     * Then K = rate / P(S) where P(S) > rate, else 1 [1, 2]. The rates go up and down a little from round to round [2];
     * the round with the smallest largest rate is kept, and the search ends when none is above the wanted one by more
     * than two standard errors of a share.
     *
     * [1] J. B. Sympson and R. D. Hetter (1985), Controlling item-exposure rates in computerized adaptive testing.
     *     Proceedings of the 27th annual meeting of the Military Testing Association, 973-977.
     * [2] W. J. van der Linden (2003), Some alternatives to Sympson-Hetter item-exposure control in computerized
     *     adaptive testing. Journal of Educational and Behavioral Statistics 28(3), 249-265,
     *     doi:10.3102/10769986028003249.
     */

    public ExposureCalibration {
        if (!(rate > 0 && rate < 1)) {
            throw new InvalidSetting("exposure rate", rate, "above 0 and below 1");
        }
        if (rounds < 1) {
            throw new InvalidSetting("number of rounds", rounds, "at least 1");
        }
    }

    /**
     * The result of the calibration.
     *
     * @param control with its parameters
     * @param largestRates of any item, by round; the first round is without control
     */
    public record Result(SympsonHetter control, List<Double> largestRates) {

        public Result {
            largestRates = List.copyOf(largestRates);
        }

        /** The largest rate with the parameters found. */
        public double largestRate() {
            return largestRates.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        }
    }

    /**
     * Calibrates.
     *
     * @param test the test whose selection is the given one
     */
    public Result of(RankedSelection rule, Function<SympsonHetter, Procedure> test) {
        SympsonHetter next = new SympsonHetter(Map.of(), rule);
        SympsonHetter best = next;
        List<Double> largestRates = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        double tolerance = 2 * Math.sqrt(rate * (1 - rate) / simulation.count());
        while (largestRates.size() < rounds && least > rate + tolerance) {
            Procedure procedure = test.apply(next);
            SimulationResult result = simulation.run(procedure);
            largestRates.add(result.overall().largestExposure());
            if (largestRates.getLast() < least) {
                least = largestRates.getLast();
                best = next;
            }
            next = new SympsonHetter(
                    parameters(next.parameters(), procedure.pool().items(), result.exposure()), rule);
        }
        return new Result(best, largestRates);
    }

    private Map<String, Double> parameters(Map<String, Double> before, List<Item> items, List<Double> exposure) {
        Map<String, Double> parameters = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            String id = items.get(i).id();
            double offered = exposure.get(i) / before.getOrDefault(id, 1.0);
            if (offered > rate) {
                parameters.put(id, rate / offered);
            }
        }
        return parameters;
    }
}
